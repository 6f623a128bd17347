// Tabs: a Chromium with two tabs in one window, told by itself. Playwright keeps every page of its own in sight, so that none
// is ever hidden; here a page that lies behind another really is.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FLAGS } from "./desk.mjs";

export class Tabs {
    static async open(address) {
        const tabs = new Tabs();
        const { targetInfos } = await tabs.send("Target.getTargets");
        tabs.first = targetInfos.find(({ type }) => type === "page").targetId;
        tabs.session = (await tabs.send("Target.attachToTarget", { targetId: tabs.first, flatten: true })).sessionId;
        await tabs.send("Page.navigate", { url: address }, tabs.session);
        tabs.other = (await tabs.send("Target.createTarget", { url: "about:blank", background: true })).targetId;
        return tabs;
    }

    constructor() {
        this.folder = mkdtempSync(join(tmpdir(), "firelance-tabs-"));
        const flags = [...FLAGS, "--headless=new", "--remote-debugging-pipe", `--user-data-dir=${this.folder}`, "about:blank"];
        this.program = spawn(process.env.CHROMIUM ?? "/usr/bin/chromium", flags, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
        this.waiting = new Map();
        this.sent = 0;
        let heard = "";
        this.program.stdio[4].on("data", (part) => {
            heard += part;
            const messages = heard.split("\0");
            heard = messages.pop();
            for (const message of messages) this.hear(JSON.parse(message));
        });
    }

    hear({ id, result, error }) {
        const waiting = this.waiting.get(id);
        this.waiting.delete(id);
        if (error) waiting?.refuse(new Error(error.message));
        else waiting?.answer(result);
    }

    send(method, params = {}, sessionId = undefined) {
        this.sent += 1;
        this.program.stdio[3].write(`${JSON.stringify({ id: this.sent, method, params, sessionId })}\0`);
        return new Promise((answer, refuse) => this.waiting.set(this.sent, { answer, refuse }));
    }

    // What the mirror says, and whether the browser shows the page.
    async data() {
        const expression = "({ ...document.getElementById('firelance')?.dataset, visibility: document.visibilityState })";
        return (await this.send("Runtime.evaluate", { expression, returnByValue: true }, this.session)).result.value;
    }

    async until(wanted, what) {
        const end = Date.now() + 60_000;
        for (;;) {
            const data = await this.data();
            if (wanted(data)) return data;
            if (Date.now() > end) throw new Error(`waited for the page ${what}; it says ${JSON.stringify(data)}`);
            await new Promise((later) => setTimeout(later, 50));
        }
    }

    cover() {
        return this.send("Target.activateTarget", { targetId: this.other });
    }

    uncover() {
        return this.send("Target.activateTarget", { targetId: this.first });
    }

    async close() {
        const ended = new Promise((done) => this.program.once("exit", done));
        await this.send("Browser.close");
        await ended;
        // What the program has begun may still be writing there.
        rmSync(this.folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
    }
}
