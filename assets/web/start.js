// Starts the program, and takes what the page sends. The program is packed, so that it is small on every host; a host that
// unpacks by itself does no harm.
"use strict";

(() => {
    // What the page sends, by name.
    const sent = {
        Start: start,
        Asked: door.ask,
        Kept: ([name, text]) => door.keep(name, text),
        Lies: ([bounds, dense]) => standin.lie(bounds, dense),
        Happened: ([kind, event]) => happen(kind, event),
        Pasted: (text) => happen("paste", { clipboardData: { getData: () => text } }, "window"),
        Focused: (whether) => { document.focused = whether; happen("focus", {}, "window"); },
    };
    addEventListener("message", ({ data }) => {
        const [name, value] = Object.entries(data)[0];
        sent[name](value);
    });
    // What goes wrong later leaves the program in a state that nobody knows.
    addEventListener("error", (event) => {
        if (event.error instanceof WebAssembly.RuntimeError) postMessage("Stopped");
    });

    // Before the program is there, nobody listens.
    function happen(kind, event, target) {
        if (wasm_exports) standin.happen(kind, event, target);
    }

    // By the browser itself where it can; that is much faster.
    function bytes_of(text) {
        if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
        const packed = atob(text.trim()), bytes = new Uint8Array(packed.length);
        for (let at = 0; at < bytes.length; at += 1) bytes[at] = packed.charCodeAt(at);
        return bytes;
    }

    async function fetched({ address, size }) {
        const answer = await fetch(address);
        if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
        let loaded = 0;
        return answer.body.pipeThrough(new TransformStream({
            transform(chunk, queue) {
                loaded += chunk.length;
                postMessage({ Loaded: Math.min(loaded / size, 1) });
                queue.enqueue(chunk);
            },
        }));
    }

    // Browsers unpack gzip by themselves. What zstd packs is a seventh smaller and is unpacked here.
    function by_zstd() {
        const unpacker = new fzstd.Decompress();
        return new TransformStream({
            start(queue) { unpacker.ondata = (bytes) => queue.enqueue(bytes.slice()); },
            transform(chunk) { unpacker.push(chunk); },
            flush() { unpacker.push(new Uint8Array(0), true); },
        });
    }

    // What is packed begins with these bytes; a host may have unpacked it already.
    async function unpacked(stream) {
        const [head, whole] = stream.tee();
        const reader = head.getReader();
        const { value } = await reader.read();
        reader.cancel();
        const begins = (...bytes) => bytes.every((byte, at) => value?.[at] === byte);
        if (begins(0x1f, 0x8b)) return whole.pipeThrough(new DecompressionStream("gzip"));
        return begins(0x28, 0xb5, 0x2f, 0xfd) ? whole.pipeThrough(by_zstd()) : whole;
    }

    // It is compiled while it comes in.
    async function compiled(stream) {
        const program = new Response(await unpacked(stream), { headers: { "content-type": "application/wasm" } });
        if (WebAssembly.compileStreaming) return WebAssembly.compileStreaming(program);
        return WebAssembly.compile(await program.arrayBuffer());
    }

    async function instance_of(module) {
        register_plugins(plugins);
        add_missing_functions_stabs(module);
        // Libraries that could also live in pages of another kind want functions of those; nothing here calls them.
        for (const { module: owner, name } of WebAssembly.Module.imports(module)) {
            importObject[owner] ??= {};
            importObject[owner][name] ??= () => { throw new Error(`${name} is not there`); };
        }
        return WebAssembly.instantiate(module, importObject);
    }

    async function start({ canvas, bounds, dense, link, kept, program }) {
        standin.paint_on(canvas);
        standin.lie(bounds, dense);
        door.open(link, kept);
        try {
            const module = compiled(program.text ? new Blob([bytes_of(program.text)]).stream() : await fetched(program));
            // The browser's graphics start while the program is compiled.
            if (!standin.has_gl()) return postMessage({ Lacks: "noGl" });
            const { exports } = await instance_of(await module);
            postMessage("Preparing");
            wasm_memory = exports.memory;
            wasm_exports = exports;
            init_plugins(plugins);
            exports.main();
        } catch (error) {
            console.error(error);
            postMessage({ Failed: error.message });
        }
    }
})();
