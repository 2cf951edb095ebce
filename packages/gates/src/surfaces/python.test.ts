import { describe, expect, it } from "vitest";

import { read, shapeOf } from "./testing/notation.ts";

describe("Python", () => {
  const python = (text: string, direction: "writes" | "reads" = "writes"): string =>
    shapeOf("a.py", text, "T", direction);
  it.each([
    [
      "@dataclass\nclass T:\n  a: int\n  b: str = ''\n  c: ClassVar[int] = 1",
      "{ a: integer, b: string }",
      "{ a: integer, b?: string }",
    ],
    [
      "@dataclass\nclass T:\n  a: list[int] = field(default_factory=list)\n  b: int = field(repr=False)",
      "{ a: [integer], b: integer }",
      "{ a?: [integer], b: integer }",
    ],
    [
      "@dataclass\nclass B:\n  a: int\n@dataclass\nclass T(B):\n  b: 'B | None'",
      "{ a: integer, b: { a: integer } | null }",
      "{ a: integer, b: { a: integer } | null }",
    ],
    [
      "class T(TypedDict, total=False):\n  a: int\n  b: Required[int]",
      "{ a?: integer, b: integer }",
      "{ a?: integer, b: integer, ... }",
    ],
    [
      "class B(TypedDict):\n  a: int\nclass T(B):\n  b: NotRequired[int]",
      "{ a: integer, b?: integer }",
      "{ a: integer, b?: integer, ... }",
    ],
    [
      "T = TypedDict('T', {'a-b': int, 'c': NotRequired[str]})",
      "{ a-b: integer, c?: string }",
      "{ a-b: integer, c?: string, ... }",
    ],
    [
      "class T(BaseModel):\n  a: int = Field(..., gt=0)\n  b: Optional[int]\n  c: int | None = None",
      "{ a: integer, b: integer | null, c: integer | null }",
      "{ a: integer, b: integer | null, c?: integer | null, ... }",
    ],
    [
      "class T(BaseModel):\n  model_config = ConfigDict(extra='forbid', serialize_by_alias=True, populate_by_name=True)\n  a: int = Field(alias='A')",
      "{ A: integer }",
      "{ A|a: integer }",
    ],
    [
      "class T(BaseModel):\n  model_config = {'extra': 'allow'}\n  a: int\n  _p: int = 1",
      "{ a: integer, ... }",
      "{ a: integer, ... }",
    ],
    [
      "class T(BaseModel):\n  a: int = Field(exclude=True)\n  b: int = 1",
      "{ b: integer }",
      "{ a: integer, b?: integer, ... }",
    ],
    ["class T(StrEnum):\n  A = auto()\n  B = 'b'", '"a" / "b"', '"a" / "b"'],
    ["class T(NamedTuple):\n  a: int\n  b: str", "[integer | string]", "[integer | string]"],
    ["T = Union[int, 'str', None]", "integer | string | null", "integer | string | null"],
  ])("writes and reads %j", (text, writes, reads) => {
    expect([python(text), python(text, "reads")]).toEqual([writes, reads]);
  });

  it.each([
    [
      "class T(BaseModel):\n  a_b: int = Field(alias='aB')",
      "a_b is sent as aB only with by_alias; set serialize_by_alias so that it always is.",
    ],
    [
      "class T(BaseModel):\n  model_config = ConfigDict(alias_generator=to_camel)\n  a_b: int",
      "T has an alias_generator; the names of its fields are not known.",
    ],
    ["class T(Base):\n  a: int", "The base Base is not declared in this file; what it adds is not known."],
    [
      "from app.types import datetime\n@dataclass\nclass T:\n  a: datetime",
      "datetime is not declared in this file; it counts as any value.",
    ],
    ["@dataclass\n@dataclass_json\nclass T:\n  a: int", "The decorator dataclass_json may change what T is sent as."],
    [
      "@dataclass\nclass T:\n  if True:\n    a: int\n  b: int",
      "Fields that are declared under a condition are not read.",
    ],
    [
      "try:\n  @dataclass\n  class T:\n    a: int\nexcept X:\n  @dataclass\n  class T:\n    b: int",
      "T is declared more than once; the last is read.",
    ],
  ])("says what it cannot tell of %j", (text, problem) => {
    expect(read("a.py", text, "T").problems).toContain(problem);
  });
});
