/**
 * One worker behind one socket. The network of a worker is the internet without this machine; here it is this machine, and
 * nothing else. A recipe may have a class of Durable Objects.
 */
export const workerdConfig = (bundle: string, durable: string | null): string => `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "app", worker = (
      modules = [(name = "worker", esModule = embed "${bundle}")],
      compatibilityDate = "2026-11-01",
      bindings = [
        (name = "SERVICE_KEY", fromEnvironment = "SERVICE_KEY"),
        (name = "OVERSHOOT_API_KEY", fromEnvironment = "SERVICE_KEY"),
        (name = "HANDLE_SECRET", fromEnvironment = "HANDLE_SECRET"),
        ${durable === null ? '' : `(name = "KEEPERS", durableObjectNamespace = "${durable}"),`}
      ],
      ${durable === null ? '' : durableObjects(durable)}
    )),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "app")],
);`;

const durableObjects = (className: string): string => `
      durableObjectNamespaces = [(className = "${className}", uniqueKey = "keepers")],
      durableObjectStorage = (inMemory = void),`;
