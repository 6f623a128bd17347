// The page's side of the program, which runs in a worker and paints on the page's canvas from there: whatever it does, the page
// answers. What the window shows is mirrored into <main id="firelance">, for people who cannot see the canvas and for tests.
"use strict";

const canvas = document.getElementById("glcanvas");

const firelance = (() => {
    const byId = (id) => document.getElementById(id);
    const main = byId("firelance");
    const query = new URLSearchParams(location.search);
    // What is to be sent before the worker is there waits for it.
    const waiting = [];
    let worker = { postMessage: (message) => waiting.push(message) };
    let words = FIRELANCE_WORDS[wantedLanguage()];
    let state = "loading";
    let shown = false;
    let newest = null;
    let link = "";
    let parameters = [];
    let panels = [];
    let copied_until = 0;
    let typing = false;

    function wantedLanguage() {
        const wanted = query.get("lang") ?? navigator.language;
        if (wanted in FIRELANCE_WORDS) return wanted;
        if (!wanted.startsWith("zh")) return "en";
        return /Hant|TW|HK|MO/i.test(wanted) ? "zh-Hant" : "zh-Hans";
    }

    // What the worker says, by name: `"Shown"` or `{"Mirror": {…}}`.
    const said = {
        Mirror: show,
        Shown: uncover,
        Write: write,
        Remove: (name) => { delete store()[SHELF + name]; delete store()[HOUR + name]; },
        HandOut: ([name, text]) => {
            const anchor = document.createElement("a");
            anchor.href = URL.createObjectURL(new Blob([text], { type: text.type ?? "text/plain" }));
            anchor.download = name;
            anchor.click();
            setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
        },
        Wave: (wave) => sounds.give(...wave),
        Play: (sound) => sounds.play(...sound),
        Cursor: (name) => { canvas.style.cursor = name; },
        // Where the browser does not allow it, nothing is copied.
        Copied: (text) => { navigator.clipboard?.writeText(text).catch(() => {}); },
        Loaded: (share) => { byId("progress").value = share; },
        Preparing: () => { byId("progress").value = 1; message(words.preparing, false); },
        Lacks: (what) => message(words[what], true),
        Failed: (why) => message(words.notLoaded + why, true),
        Stopped: () => message(words.stopped, true),
    };

    function hear({ data }) {
        const [name, value] = typeof data === "string" ? [data] : Object.entries(data)[0];
        said[name](value);
    }

    // Who has told the browser to move less need not tell the page.
    const link_of_page = () => [...(matchMedia("(prefers-reduced-motion: reduce)").matches ? [["calm", ""]] : []), ...query];

    const place_of_canvas = () => {
        const { left, top, width, height } = canvas.getBoundingClientRect();
        return [{ left, top, width, height }, devicePixelRatio];
    };

    // Gives the program to a worker, with the canvas and all it will ask for.
    function begin(own, program) {
        worker = own;
        worker.onmessage = hear;
        // A policy of the host may forbid it; then there is no word of why.
        worker.onerror = ({ message: why }) => { if (!shown) message(words.notLoaded + (why ?? "Worker"), true); };
        const [bounds, dense] = place_of_canvas(), painted = canvas.transferControlToOffscreen();
        worker.postMessage({ Start: { canvas: painted, bounds, dense, link: link_of_page(), kept: kept(), program } }, [painted]);
        waiting.splice(0).forEach((message) => worker.postMessage(message));
        const lies = () => send({ Lies: place_of_canvas() });
        new ResizeObserver(lies).observe(canvas);
        // On another screen a pixel may be as large as two.
        addEventListener("resize", lies);
    }

    const send = (message) => worker.postMessage(message);
    const ask_for = (wish) => send({ Asked: wish });

    // What is kept is named so in the browser's store. Some browsers give a page none.
    const SHELF = "firelance/";
    // And beside it when that was last changed, in milliseconds.
    const HOUR = "firelance-changed/";
    function store() {
        try {
            return localStorage;
        } catch {
            return {};
        }
    }

    const kept = () => Object.entries(store()).filter(([key]) => key.startsWith(SHELF)).map(([key, text]) => [key.slice(SHELF.length), text, Number(store()[HOUR + key.slice(SHELF.length)])]);
    function write([name, text]) {
        try {
            localStorage.setItem(SHELF + name, text);
            localStorage.setItem(HOUR + name, Date.now());
        } catch {
            send({ Kept: [name, null] });
            ask_for({ Unkept: [name, words.full] });
        }
    }
    // Another window of the same page keeps its work in the same place.
    addEventListener("storage", ({ key, newValue }) => {
        if (key?.startsWith(SHELF)) send({ Kept: [key.slice(SHELF.length), newValue] });
    });

    // More than this is not even read; how much is allowed, the program says.
    const LARGEST = 4_000_000;
    async function open(files) {
        for (const file of files) {
            ask_for(file.size > LARGEST ? { TooLarge: [file.name, file.size] } : { Open: [file.name, await file.text()] });
        }
    }

    function uncover() {
        shown = true;
        byId("cover").hidden = true;
        main.dataset.shownS = (performance.now() / 1000).toFixed(2);
        show(newest);
    }

    // Until the first picture is on the screen, the page is loading.
    function show(mirror) {
        newest = mirror;
        if (!shown) return;
        state = mirror.state;
        link = new URLSearchParams(mirror.link).toString();
        panels = mirror.panels;
        const data = {
            scenario: mirror.scenario, account: mirror.account, timeS: mirror.time_s, endS: mirror.end_s, speed: mirror.speed,
            changed: mirror.changed, link, language: mirror.language, workedS: mirror.worked_s, workedSteps: mirror.worked_steps,
            frame: JSON.stringify(mirror.frame),
        };
        for (const [name, value] of Object.entries(data)) main.dataset[name] = value;
        main.dataset.state = document.hidden ? "hidden" : state;
        if (mirror.fingerprint) main.dataset.fingerprint = mirror.fingerprint;
        else delete main.dataset.fingerprint;
        words = FIRELANCE_WORDS[mirror.language];
        document.documentElement.lang = mirror.language;
        document.title = `${mirror.title} · Firelance`;
        tell(mirror);
        name_controls(mirror);
    }

    // The story grows at its end; a paragraph that stands is left alone, or it would be read out again.
    function tell(mirror) {
        const paragraphs = mirror.told.length ? mirror.told : [mirror.summary];
        const told = byId("told");
        paragraphs.forEach((text, at) => {
            const paragraph = told.children[at] ?? told.appendChild(document.createElement("p"));
            if (paragraph.textContent !== text) paragraph.textContent = text;
        });
        while (told.children.length > paragraphs.length) told.lastChild.remove();
        if (byId("notice").textContent !== mirror.notice) byId("notice").textContent = mirror.notice;
    }

    function label(id, text) {
        if (byId(id).textContent !== text) byId(id).textContent = text;
    }

    // What has a name before the program is there. The letters for it are looked for then, while nobody waits.
    function name_page() {
        label("play", state === "playing" ? words.pause : words.play);
        label("restart", words.restart);
        label("account-name", words.account);
        label("language-name", words.language);
        label("copy-link", words.copyLink);
        label("open", words.open);
        label("save", words.save);
        label("whole-screen", words.wholeScreen);
        label("parameter-name", words.parameter);
        label("value-name", words.value);
        canvas.setAttribute("aria-label", words.canvas);
        choices("language", LANGUAGES, document.documentElement.lang);
    }

    function name_controls(mirror) {
        name_page();
        if (performance.now() > copied_until) label("status", `${mirror.title}, ${words[state]}`);
        parameters = mirror.parameters;
        const { id } = chosen_parameter() ?? { id: "" };
        choices("parameter", parameters.map((parameter) => [parameter.id, parameter.label]), id);
        show_value();
        choices("account", mirror.accounts.map((account) => [account.id, account.label]), mirror.account);
    }

    const LANGUAGES = [["en", "English"], ["zh-Hans", "简体中文"], ["zh-Hant", "繁體中文"]];
    function choices(id, options, chosen) {
        const select = byId(id), key = JSON.stringify(options);
        if (select.dataset.options !== key) {
            select.dataset.options = key;
            select.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
        }
        if (document.activeElement !== select) select.value = chosen;
    }

    const chosen_parameter = () => parameters.find(({ id }) => id === byId("parameter").value) ?? parameters[0];

    // A number is typed, all else is chosen.
    function show_value() {
        const parameter = chosen_parameter();
        for (const id of ["parameter", "value", "choice"]) byId(id).disabled = !parameter || (id !== "parameter" && parameter.locked);
        if (!parameter) return;
        byId("value").hidden = !parameter.range;
        byId("choice").hidden = Boolean(parameter.range);
        label("range", parameter.range ? parameter.range.join(" – ") : "");
        if (parameter.range && !typing) byId("value").value = parameter.value;
        if (!parameter.range) choices("choice", parameter.choices, parameter.value);
    }

    function message(text, isEnd) {
        byId("message").textContent = text;
        byId("progress").hidden = isEnd;
        byId("cover").hidden = false;
        if (isEnd) main.dataset.state = "stopped";
    }

    const ask = (intent) => ask_for({ Do: intent });
    byId("play").onclick = () => ask(state === "playing" ? "Pause" : "Play");
    byId("restart").onclick = () => ask("Restart");
    // Another account is another run: who chooses it here wants to see it.
    byId("account").onchange = (event) => { ask({ SetAccount: event.target.value }); ask("Restart"); };
    byId("parameter").onchange = show_value;
    // What is refused does not stay in the field.
    byId("value").oninput = () => { typing = true; };
    for (const id of ["value", "choice"]) {
        byId(id).onchange = (event) => { typing = false; ask({ SetParameter: { id: byId("parameter").value, value: event.target.value } }); };
    }
    byId("language").onchange = (event) => ask_for({ Language: event.target.value });
    byId("copy-link").onclick = async () => {
        await navigator.clipboard.writeText(address());
        copied_until = performance.now() + 4000;
        label("status", words.copied);
    };
    byId("save").onclick = () => ask_for("Save");
    byId("open").onclick = () => byId("file").click();
    byId("file").onchange = (event) => open(event.target.files);
    addEventListener("dragover", (event) => event.preventDefault());
    addEventListener("drop", (event) => { event.preventDefault(); open(event.dataTransfer.files); });
    byId("whole-screen").onclick = () => main.requestFullscreen();
    const address = () => `${location.href.split(/[?#]/)[0]}?${link}`;

    // In the canvas, Tab goes from one of the window's own controls to the next: another key must lead out of it and back.
    addEventListener("keydown", (event) => {
        if (event.key !== "F6") return;
        event.preventDefault();
        event.stopPropagation();
        byId(byId("controls").contains(document.activeElement) ? "glcanvas" : "play").focus();
    }, true);

    // No time passes while the page is hidden. Most browsers ask for no frames then, but not all.
    let goes_on = false;
    document.addEventListener("visibilitychange", () => {
        if (document.hidden) goes_on = state === "playing";
        if (goes_on) ask(document.hidden ? "Pause" : "Play");
        if (shown) main.dataset.state = document.hidden ? "hidden" : state;
    });

    document.documentElement.lang = wantedLanguage();
    name_page();
    label("status", LANGUAGES.flat().join(" – "));
    // Whether a place, in shares of the canvas, lies under a panel.
    const covered = ([x, y]) => panels.some(([left, top, right, bottom]) => x >= left && x <= right && y >= top && y <= bottom);
    return { words: () => words, message, begin, covered, send, ask: ask_for, happened: (kind, event) => send({ Happened: [kind, event] }) };
})();
