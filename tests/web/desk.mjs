// Desk: what the test of the browser build works with: a host for the folder, a Chromium, the native program, and the mirror.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, resolve } from "node:path";

const KINDS = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".gz": "application/gzip", ".zst": "application/zstd" };
export const FLAGS = [
    "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
    // Nobody presses anything before a test hears what is played.
    "--autoplay-policy=no-user-gesture-required",
];

// Serves a folder from this machine, and keeps a list of what was asked for.
export async function host(folder) {
    const asked = [];
    const server = createServer((request, response) => {
        const path = new URL(request.url, "http://localhost").pathname;
        asked.push(path);
        try {
            const body = readFileSync(join(folder, path === "/" ? "index.html" : path));
            response.writeHead(200, { "content-type": KINDS[extname(path)] ?? "text/html" }).end(body);
        } catch {
            response.writeHead(404).end();
        }
    });
    await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
    return { address: `http://127.0.0.1:${server.address().port}/`, asked, close: () => server.close() };
}

// Chromium, by the Playwright that lies in the folder `modules`.
export async function browser(modules, more = []) {
    const { chromium } = createRequire(resolve(modules, "package.json"))("playwright-core");
    return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...FLAGS, ...more] });
}

// The fingerprint with which the native program ends.
export function native(program, scenario, flags = []) {
    // An expectation that fails under changed parameters is no business of this test.
    const run = () => execFileSync(program, ["run", scenario, "--json", ...flags], { maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });
    try {
        return JSON.parse(run()).fingerprint;
    } catch (error) {
        if (error.status === 1) return JSON.parse(error.stdout).fingerprint;
        throw error;
    }
}

// A page of the program: opens an address and reads what the mirror says.
export class Sheet {
    constructor(page) {
        this.page = page;
        this.faults = [];
        page.on("pageerror", (error) => this.faults.push(String(error)));
        page.on("console", (line) => {
            // What the graphics refuse is only warned of, but nothing of it is drawn.
            if (line.type() === "error" || line.text().includes("GL_INVALID")) this.faults.push(line.text());
        });
    }

    async open(address) {
        const start = Date.now();
        await this.page.goto(address);
        await this.until((data) => ["ready", "playing", "paused", "ended"].includes(data.state), "to have loaded", 60_000);
        return (Date.now() - start) / 1000;
    }

    data() {
        return this.page.locator("#firelance").evaluate((main) => ({ ...main.dataset }));
    }

    // The link that opens the same again, without the page's own place.
    async link() {
        return (await this.data()).link;
    }

    told() {
        return this.page.locator("#told p").allTextContents();
    }

    // Waits until the mirror is as wanted.
    async until(wanted, what, patience_ms = 120_000) {
        const end = Date.now() + patience_ms;
        for (;;) {
            const data = await this.data();
            if (wanted(data)) return data;
            if (data.state === "stopped") throw new Error(`the page has stopped: ${await this.page.locator("#message").textContent()} ${this.faults}`);
            if (Date.now() > end) throw new Error(`waited for the page ${what}; it says ${JSON.stringify(data)} ${this.faults}`);
            await this.page.waitForTimeout(50);
        }
    }

    ended() {
        return this.until((data) => data.state === "ended" && data.fingerprint, "to come to the end of the run");
    }
}
