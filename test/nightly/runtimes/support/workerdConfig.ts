/**
 * One worker behind one socket. The network of a worker is the internet without this machine; here it is this machine, and
 * nothing else.
 */
export const workerdConfig = (bundle: string): string => `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "app", worker = (
      modules = [(name = "worker", esModule = embed "${bundle}")],
      compatibilityDate = "2026-11-01",
      bindings = [
        (name = "SERVICE_KEY", fromEnvironment = "SERVICE_KEY"),
        (name = "HANDLE_SECRET", fromEnvironment = "HANDLE_SECRET"),
      ],
    )),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "app")],
);`;
