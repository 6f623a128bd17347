// Loads the program into a worker: from the page itself where it is in it, else from the files beside it.
"use strict";

(async () => {
    const { words, message, begin } = firelance;
    // The shortest module that adds two vectors.
    const SIMD = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11]);

    function missing() {
        if (typeof WebAssembly !== "object" || !WebAssembly.validate(SIMD)) return "noWasm";
        if (typeof DecompressionStream !== "function") return "noUnpack";
        return typeof canvas.transferControlToOffscreen === "function" ? null : "noStage";
    }

    // A text that is in the page is taken out of it: it is not needed a second time.
    function embedded(element) {
        const text = element.textContent;
        element.remove();
        return text;
    }

    // A worker of the page's own making is bound by the page's policy; one from a file would not be.
    async function worker_of(element) {
        const text = embedded(element) || await (await fetch(element.dataset.file)).text();
        const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
        return new Worker(address);
    }

    const lack = missing();
    if (lack) return message(words()[lack], true);
    message(words().loading, false);
    try {
        const program = document.getElementById("program");
        const { file, bytes } = program.dataset;
        const worker = await worker_of(document.getElementById("worker"));
        begin(worker, file ? { address: new URL(file, location.href).href, size: Number(bytes) } : { text: embedded(program) });
        canvas.focus();
    } catch (error) {
        console.error(error);
        message(words().notLoaded + error.message, true);
    }
})();
