// Answers each line of stdin at once, and thinks of nothing.
let rest = "";
process.stdin.setEncoding("utf8");
process.stdin.on("data", (chunk) => {
  const lines = (rest + String(chunk)).split("\n");
  rest = lines.pop() ?? "";
  const answers = lines.map((line) => {
    const { id } = JSON.parse(line);
    return `${JSON.stringify({ id, source: null, label: "existing-volume", rule: "existing-volume", warnings: [], considered: [] })}\n`;
  });
  process.stdout.write(answers.join(""));
});
