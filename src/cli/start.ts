// What the command starts with. The program is a file of its own, so that its compiled form is kept from one start to the next.
import module from "node:module";

// Node 20 has no such cache. Where its folder cannot be written, Node goes on without.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();
require("./program.js");
