import { connect, type Socket } from "node:net";

/** One request as it is sent, by the number that it has in its run. */
export type RequestWriter = (number: number) => { readonly head: string; readonly body?: string };

const END_OF_HEAD = Buffer.from("\r\n\r\n");

/**
 * Answers per second over that many connections, each of which asks again as soon as it was answered. The client does as little as
 * it can, as it shares the machine with the server.
 *
 * @throws where an answer is not 200
 */
export async function measureRate(
  address: string,
  write: RequestWriter,
  { seconds, connections = 16 }: { readonly seconds: number; readonly connections?: number },
): Promise<number> {
  const { hostname, port } = new URL(address);
  const sockets = await Promise.all(
    Array.from({ length: connections }, async () => await open(hostname, Number(port))),
  );
  const start = performance.now();
  const end = start + seconds * 1000;
  let answers = 0;
  let number = 0;
  const ask = async (socket: Socket): Promise<void> => {
    while (performance.now() < end) {
      number += 1;
      // oxlint-disable-next-line no-await-in-loop
      await exchange(socket, write(number), hostname);
      answers += 1;
    }
  };
  try {
    await Promise.all(sockets.map(ask));
    return answers / ((performance.now() - start) / 1000);
  } finally {
    for (const socket of sockets) socket.destroy();
  }
}

async function open(host: string, port: number): Promise<Socket> {
  const socket = connect(port, host).setNoDelay();
  await new Promise<void>((resolve, reject) => socket.once("connect", resolve).once("error", reject));
  return socket;
}

async function exchange(socket: Socket, { head, body = "" }: ReturnType<RequestWriter>, host: string): Promise<void> {
  const fields = body === "" ? "" : `content-type: application/json\r\ncontent-length: ${body.length}\r\n`;
  const answered = readAnswer(socket);
  socket.write(`${head.replace("\r\n", ` HTTP/1.1\r\nhost: ${host}\r\n`)}${fields}\r\n${body}`);
  const status = await answered;
  if (status !== 200) throw new Error(`${head.split("\r\n", 1)[0]} was answered with ${status}.`);
}

/** The status, once the whole answer is here; answers tell their length. */
async function readAnswer(socket: Socket): Promise<number> {
  return await new Promise((resolve, reject) => {
    let wanted = Number.POSITIVE_INFINITY;
    let received = 0;
    let status = 0;
    let begin: Buffer = Buffer.alloc(0);
    const take = (chunk: Buffer): void => {
      received += chunk.length;
      if (wanted === Number.POSITIVE_INFINITY) {
        begin = begin.length === 0 ? chunk : Buffer.concat([begin, chunk]);
        const endOfHead = begin.indexOf(END_OF_HEAD);
        if (endOfHead === -1) return;
        const head = begin.toString("latin1", 0, endOfHead);
        status = Number(head.slice(9, 12));
        wanted = endOfHead + END_OF_HEAD.length + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1]);
      }
      if (received < wanted) return;
      finish();
      resolve(status);
    };
    const lose = (): void => {
      finish();
      reject(new Error("The server ended the connection."));
    };
    const finish = (): void => void socket.off("data", take).off("close", lose);
    socket.on("data", take).on("close", lose);
  });
}
