// Sounds: what the window hears is played by the page, since a worker has no loudspeaker. A browser lets a page sound only
// after its user has done something on it.
"use strict";

const sounds = (() => {
    const waves = new Map();
    let output = null;

    function give(id, rate, samples) {
        output ??= new AudioContext();
        const wave = output.createBuffer(1, samples.length, rate);
        wave.copyToChannel(Float32Array.from(samples, (sample) => sample / 32768), 0);
        waves.set(id, wave);
    }

    // What cannot be heard at its time, since the browser still waits for its user, is not heard later, all at once.
    const LATE_MS = 300;
    function play(...sound) {
        const begun = performance.now();
        const still = () => { if (performance.now() - begun < LATE_MS) start(...sound); };
        if (output.state === "running") still();
        else output.resume().then(still, () => {});
    }

    function start(id, gain, side) {
        const source = new AudioBufferSourceNode(output, { buffer: waves.get(id) });
        const loud = new GainNode(output, { gain }), from = new StereoPannerNode(output, { pan: side });
        source.connect(loud).connect(from).connect(output.destination);
        source.start();
    }

    for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => output?.resume(), true);
    return { give, play };
})();
