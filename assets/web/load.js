// Loads the program: from the page itself where it is in it, else from the file beside it. Packed with gzip either way, so
// that it is small on every host; a host that unpacks by itself does no harm.
"use strict";

(async () => {
    const { words, message, take_drops, progress } = firelance;
    // The shortest module that adds two vectors.
    const SIMD = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11]);
    // The library asks for the canvas's context later, and gets the one that is there. Paint softens its own edges: four
    // samples for each pixel, as browsers have it, would only be slow where there is no graphics card. It keeps its alpha:
    // the pictures that are kept of the panels have one, and are copied from it.
    const PLAIN = { antialias: false, depth: false, stencil: false };

    function missing() {
        if (typeof WebAssembly !== "object" || !WebAssembly.validate(SIMD)) return "noWasm";
        if (typeof DecompressionStream !== "function") return "noUnpack";
        return canvas.getContext("webgl", PLAIN) ? null : "noGl";
    }

    // By the browser itself where it can; that is much faster.
    function bytes_of(text) {
        if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
        const packed = atob(text.trim()), bytes = new Uint8Array(packed.length);
        for (let at = 0; at < bytes.length; at += 1) bytes[at] = packed.charCodeAt(at);
        return bytes;
    }

    function embedded(element) {
        const text = element.textContent;
        element.remove();
        return new Blob([bytes_of(text)]).stream();
    }

    async function fetched(name, size) {
        const answer = await fetch(name);
        if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
        let loaded = 0;
        return answer.body.pipeThrough(new TransformStream({
            transform(chunk, queue) {
                loaded += chunk.length;
                progress.value = Math.min(loaded / size, 1);
                queue.enqueue(chunk);
            },
        }));
    }

    // What is packed begins with these two bytes; a host may have unpacked it already.
    async function unpacked(stream) {
        const [head, whole] = stream.tee();
        const reader = head.getReader();
        const { value } = await reader.read();
        reader.cancel();
        return value?.[0] === 0x1f && value[1] === 0x8b ? whole.pipeThrough(new DecompressionStream("gzip")) : whole;
    }

    // It is compiled while it comes in.
    async function compiled(stream) {
        const program = new Response(await unpacked(stream), { headers: { "content-type": "application/wasm" } });
        if (WebAssembly.compileStreaming) return WebAssembly.compileStreaming(program);
        return WebAssembly.compile(await program.arrayBuffer());
    }

    async function start() {
        const program = document.getElementById("program");
        const stream = program.textContent ? embedded(program) : await fetched(program.dataset.file, Number(program.dataset.bytes));
        const module = await compiled(stream);
        // A bar that moves would be drawn sixty times a second, while the program needs the machine for its first picture.
        progress.value = 1;
        message(words().preparing, false);
        register_plugins(plugins);
        add_missing_functions_stabs(module);
        // Libraries that could also live in pages of another kind want functions of those; nothing here calls them.
        for (const { module: owner, name } of WebAssembly.Module.imports(module)) {
            importObject[owner] ??= {};
            importObject[owner][name] ??= () => { throw new Error(`${name} is not there`); };
        }
        const instance = await WebAssembly.instantiate(module, importObject);
        wasm_memory = instance.exports.memory;
        wasm_exports = instance.exports;
        init_plugins(plugins);
        instance.exports.main();
        take_drops();
        canvas.focus();
    }

    const lack = missing();
    if (lack) return message(words()[lack], true);
    message(words().loading, false);
    try {
        await start();
    } catch (error) {
        console.error(error);
        message(words().notLoaded + error.message, true);
    }
})();
