// Fingers: at a board more than one person touches the page. One finger on the panels is the pointer that the library knows;
// those on the scene are told to the window one by one, so that one person turns a value while another moves the picture.
"use strict";

(() => {
    const KINDS = {
        touchstart: ["Down", "touchstart"],
        touchmove: ["Moved", "touchmove"],
        touchend: ["Up", "touchend"],
        touchcancel: ["Up", "touchend"],
    };
    // The finger on the panels, and those on the scene. Whoever comes second to the panels waits.
    let pointer = null;
    const on_scene = new Set();

    // Where it is, in shares of the canvas.
    function place_of(touch) {
        const { left, top, width, height } = canvas.getBoundingClientRect();
        return [(touch.clientX - left) / width, (touch.clientY - top) / height];
    }

    function begin(touch) {
        if (!firelance.covered(place_of(touch))) on_scene.add(touch.identifier);
        else pointer ??= touch.identifier;
    }

    function follow(touch, name, kind) {
        if (on_scene.has(touch.identifier)) {
            firelance.ask({ Finger: [touch.identifier, name, place_of(touch)] });
        } else if (touch.identifier === pointer) {
            const { identifier, clientX, clientY } = touch;
            firelance.happened(kind, { changedTouches: [{ identifier, clientX, clientY }] });
        }
    }

    function end(touch) {
        on_scene.delete(touch.identifier);
        if (touch.identifier === pointer) pointer = null;
    }

    for (const [event_name, [name, kind]] of Object.entries(KINDS)) {
        canvas.addEventListener(event_name, (event) => {
            if (event.cancelable) event.preventDefault();
            for (const touch of event.changedTouches) {
                if (name === "Down") begin(touch);
                follow(touch, name, kind);
                if (name === "Up") end(touch);
            }
            if (name === "Down") canvas.focus();
        }, { passive: false });
    }
})();
