// Hands: what mouse, keyboard and clipboard do to the canvas is sent on to the program, which runs in a worker.
"use strict";

(() => {
    const send = (kind, event, names) => firelance.happened(kind, Object.fromEntries(names.map((name) => [name, event[name]])));
    const listen = (kind, names) => canvas.addEventListener(kind, (event) => send(kind, event, names));

    const POINTER = ["clientX", "clientY", "movementX", "movementY", "button"];
    for (const kind of ["mousemove", "mousedown", "mouseup"]) listen(kind, POINTER);
    canvas.addEventListener("wheel", (event) => {
        event.preventDefault();
        send("wheel", event, ["deltaX", "deltaY"]);
    }, { passive: false });

    // These would roll the page, leave it or open something of the browser's.
    const OWN = /^(Space|Arrow(Left|Right|Up|Down)|F([1-9]|10)|Backspace|Tab|Quote|Slash)$/;
    const KEY = ["code", "ctrlKey", "shiftKey", "altKey", "repeat"];
    canvas.addEventListener("keydown", (event) => {
        if (OWN.test(event.code)) event.preventDefault();
        send("keydown", event, KEY);
    });
    listen("keyup", KEY);
    listen("keypress", [...KEY, "charCode"]);

    addEventListener("paste", (event) => {
        if (document.activeElement !== canvas) return;
        event.preventDefault();
        firelance.send({ Pasted: event.clipboardData.getData("text") });
    });
    for (const kind of ["focus", "blur"]) addEventListener(kind, () => firelance.send({ Focused: document.hasFocus() }));
})();
