// Stand-ins for what the libraries look for in a page. The program runs in a worker, so that the page answers whatever the
// program does; there is neither a window nor a document there. The page sends what happens to its canvas, and `standin.happen`
// gives it to whoever the library has made listen.

var standin = (() => {
    // Not above: the libraries that are joined to this are not all so strict.
    "use strict";

    // Paint softens its own edges: four samples for each pixel, as browsers have it, would only be slow where there is no
    // graphics card. It keeps its alpha: the pictures that are kept of the panels have one, and are copied from it.
    const PLAIN = { antialias: false, depth: false, stencil: false };
    const listeners = { canvas: {}, window: {} };
    const listen = (target) => (kind, listener) => { (listeners[target][kind] ??= []).push(listener); };
    let surface = null, context = null, place = { left: 0, top: 0, width: 1, height: 1 };

    const canvas = {
        // Asked for a second time, it is the same; not every browser has it so in a worker.
        getContext: (kind) => context ??= surface.getContext(kind, PLAIN),
        getBoundingClientRect: () => place,
        get clientWidth() { return place.width; },
        get clientHeight() { return place.height; },
        get width() { return surface.width; },
        set width(pixels) { surface.width = pixels; },
        get height() { return surface.height; },
        set height(pixels) { surface.height = pixels; },
        style: { set cursor(name) { postMessage({ Cursor: name }); } },
        addEventListener: listen("canvas"),
        requestPointerLock() {},
        focus() {},
    };
    self.window = self;
    self.document = {
        focused: true,
        visibilityState: "visible",
        fullscreenElement: null,
        querySelector: () => canvas,
        hasFocus: () => document.focused,
        addEventListener() {},
        exitPointerLock() {},
    };
    const own = self.addEventListener.bind(self);
    self.addEventListener = (kind, listener) => (kind === "message" || kind === "error" ? own : listen("window"))(kind, listener);
    self.alert = (text) => { throw new Error(text); };

    // The page's canvas, to be painted on from here.
    const paint_on = (offscreen) => { surface = offscreen; };

    // What is painted so far, as a PNG below its heading, whose lines are told in pixels of a picture 900 wide. It is copied at
    // once: more is painted over it before it is shown.
    function picture(height, lines) {
        const scale = surface.width / 900, above = Math.ceil(height * scale);
        const copy = new OffscreenCanvas(surface.width, surface.height + above);
        const pen = copy.getContext("2d", { alpha: false });
        pen.fillStyle = "#F2E8D5";
        pen.fillRect(0, 0, copy.width, above);
        pen.fillStyle = "#1F1B18";
        pen.textAlign = "center";
        for (const { text, y_px, size_px } of lines) {
            pen.font = `${size_px * scale}px sans-serif`;
            pen.fillText(text, copy.width / 2, y_px * scale, copy.width);
        }
        pen.drawImage(surface, 0, above);
        return copy.convertToBlob();
    }

    // Where the canvas lies, in the page's pixels, and how many of the screen's one of them has.
    function lie(bounds, dense) {
        place = bounds;
        self.devicePixelRatio = dense;
        self.onresize?.();
    }

    // Whatever is to be kept from the browser is kept from it by the page.
    const untouched = { preventDefault() {}, stopPropagation() {} };
    function happen(kind, event, target = "canvas") {
        const whole = { ...untouched, ...event };
        canvas[`on${kind}`]?.(whole);
        for (const listener of listeners[target][kind] ?? []) listener(whole);
    }

    return { paint_on, picture, lie, happen, has_gl: () => canvas.getContext("webgl") !== null };
})();
