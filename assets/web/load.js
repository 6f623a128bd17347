// Loads the program: from the page itself where it is in it, else from the file beside it. Packed with gzip either way, so
// that it is small on every host; a host that unpacks by itself does no harm.
"use strict";

(async () => {
    const { words, message, take_drops, progress } = firelance;
    // The shortest module that adds two vectors.
    const SIMD = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11]);

    function missing() {
        if (typeof WebAssembly !== "object" || !WebAssembly.validate(SIMD)) return "noWasm";
        if (typeof DecompressionStream !== "function") return "noUnpack";
        return document.createElement("canvas").getContext("webgl") ? null : "noGl";
    }

    function embedded(element) {
        const text = atob(element.textContent.trim());
        const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
        element.remove();
        return new Blob([bytes]).stream();
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

    async function unpacked(stream) {
        const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
        if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
        return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
    }

    async function start() {
        const program = document.getElementById("program");
        const stream = program.textContent ? embedded(program) : await fetched(program.dataset.file, Number(program.dataset.bytes));
        const bytes = await unpacked(stream);
        progress.removeAttribute("value");
        message(words().preparing, false);
        const module = await WebAssembly.compile(bytes);
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
