// Loads the program: from the page itself where it is in it, else from the file beside it. Packed either way, so that it is
// small on every host; a host that unpacks by itself does no harm.
"use strict";

(async () => {
    const { words, message, take_drops, progress } = firelance;
    // The shortest module that adds two vectors.
    const SIMD = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11]);
    // The library asks for the canvas's context later, and gets the one that is there. Paint softens its own edges: four
    // samples for each pixel, as browsers have it, would only be slow where there is no graphics card. It keeps its alpha:
    // the pictures that are kept of the panels have one, and are copied from it.
    const PLAIN = { antialias: false, depth: false, stencil: false };

    // The browser's graphics have a process of their own: where it still starts, or paints without a graphics card, a question to
    // it keeps the page waiting until all that was asked for before is done. So nothing is asked until it is: whether a program
    // of its own is ready, it tells without waiting, and does what it is told in turn.
    async function graphics_rest() {
        const gl = canvas.getContext("webgl", PLAIN), ready = gl.getExtension("KHR_parallel_shader_compile");
        if (!ready) return;
        const program = gl.createProgram();
        for (const [kind, text] of [[gl.VERTEX_SHADER, "void main() { gl_Position = vec4(0); }"], [gl.FRAGMENT_SHADER, "void main() {}"]]) {
            const shader = gl.createShader(kind);
            gl.shaderSource(shader, text);
            gl.compileShader(shader);
            gl.attachShader(program, shader);
            gl.deleteShader(shader);
        }
        gl.linkProgram(program);
        while (!gl.isContextLost() && !gl.getProgramParameter(program, ready.COMPLETION_STATUS_KHR)) await pause();
        gl.deleteProgram(program);
    }

    // The first pictures wait for the graphics, and so does one after a picture that took long: it may have been kept waiting by
    // them, as when all is painted anew at every notch of a zoom.
    function be_patient() {
        const LONG_MS = 40;
        const next = window.requestAnimationFrame.bind(window), main = document.getElementById("firelance");
        let took_ms = 0;
        window.requestAnimationFrame = (draw) => {
            const timed = (at) => {
                const begun = performance.now();
                draw(at);
                took_ms = performance.now() - begun;
            };
            if (main.dataset.shownS && took_ms < LONG_MS) return next(timed);
            return void graphics_rest().then(() => next(timed));
        };
    }

    function pause() {
        return new Promise((go_on) => { setTimeout(go_on, 4); });
    }

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

    // Browsers unpack gzip by themselves. What zstd packs is a seventh smaller and is unpacked here, piece by piece: the page
    // answers in between.
    function by_zstd() {
        const PIECE = 1 << 14, AT_ONCE_MS = 12;
        const unpacker = new fzstd.Decompress();
        return new TransformStream({
            start(queue) { unpacker.ondata = (bytes) => queue.enqueue(bytes.slice()); },
            async transform(chunk) {
                let begun = performance.now();
                for (let at = 0; at < chunk.length; at += PIECE) {
                    unpacker.push(chunk.subarray(at, at + PIECE));
                    if (performance.now() - begun < AT_ONCE_MS) continue;
                    await pause();
                    begun = performance.now();
                }
            },
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
        be_patient();
        await graphics_rest();
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
