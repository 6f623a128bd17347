// The worker's side of the door (src/main/browser.rs): texts in JSON go through `firelance_call` in both directions. What asks
// for an answer is answered from here; all else goes on to the page.
"use strict";

var door = (() => {
    const asked = [];
    let address = [], shelf = new Map(), changed = new Map(), shows = false;

    // The picture that is being painted has reached the screen when the browser asks for the next but one.
    function show(mirror) {
        postMessage({ Mirror: mirror });
        if (shows) return;
        shows = true;
        requestAnimationFrame(() => requestAnimationFrame(() => postMessage("Shown")));
    }

    // What the window says, by name: `"Asked"` or `{"Mirror": {…}}`.
    const said = {
        Address: () => address,
        Asked: () => asked.splice(0),
        Mirror: show,
        Kept: () => [...shelf.keys()],
        Read: (name) => shelf.get(name),
        Changed: (name) => changed.get(name),
        Write: ([name, text]) => { keep(name, text); postMessage({ Write: [name, text] }); },
        Remove: (name) => { keep(name, null); postMessage({ Remove: name }); },
        HandOut: (file) => postMessage({ HandOut: file }),
        Picture: ([name, height, lines]) => standin.picture(height, lines).then((picture) => postMessage({ HandOut: [name, picture] })) && null,
        Wave: ([id, rate, samples]) => postMessage({ Wave: [id, rate, Int16Array.from(samples)] }),
        Play: (sound) => postMessage({ Play: sound }),
    };

    function call(text) {
        const message = JSON.parse(text);
        const [name, value] = typeof message === "string" ? [message] : Object.entries(message)[0];
        return JSON.stringify(said[name](value) ?? null);
    }

    // The page's store as it is: this window's files, and what another of the same page writes.
    function keep(name, text) {
        changed.set(name, Date.now() / 1000);
        if (text === null) shelf.delete(name);
        else shelf.set(name, text);
    }

    miniquad_add_plugin({
        name: "firelance",
        version: 0,
        register_plugin(imports) {
            imports.env.firelance_call = (said) => js_object(call(get_js_object(said)));
            // A clock that is finer than a millisecond: the simulation is given parts of a frame.
            imports.env.now = () => (performance.timeOrigin + performance.now()) / 1000;
            // What the window copies, the page gives to the browser.
            imports.env.sapp_set_clipboard = (start, length) => postMessage({ Copied: UTF8ToString(start, length) });
        },
    });

    function open(link, kept) {
        address = link;
        shelf = new Map(kept);
        // What was kept before its hour was has none.
        changed = new Map(kept.map(([name, , hour]) => [name, hour > 0 ? hour / 1000 : null]));
    }
    return { open, keep, ask: (wish) => asked.push(wish) };
})();
