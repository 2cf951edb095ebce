import { SAMPLE_ID, sampleWorkspace } from "../src/page/testing/sample-data.ts";
import { startPageServer, TOKEN } from "../src/page/testing/start-page-server.ts";

/** A daemon with its page, as the tests in the browser need it: the one place that knows which. */
export interface ServerUnderTest {
  /** Without a slash at its end. */
  readonly address: string;
  readonly token: string;
  /** A workspace that is there, and whose wanted template is not delivered yet. */
  readonly workspaceId: string;
  /** Puts another one in, and gives its id. */
  create(name: string): Promise<string>;
  /** Restarts it behind the page's back. */
  restart(id: string): Promise<void>;
  close(): Promise<void>;
}

export async function startServer(): Promise<ServerUnderTest> {
  const { address, service, close } = await startPageServer();
  return {
    address,
    token: TOKEN,
    workspaceId: SAMPLE_ID,
    async create(name) {
      const id = crypto.randomUUID();
      service.put(sampleWorkspace({ id, name, role: name, last_error: name, url: name }));
      return id;
    },
    restart: async (id) => void (await service.restart(id, {})),
    close,
  };
}
