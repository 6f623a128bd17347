// The page's own words: those that must be there before the program is, and the names of its controls.
"use strict";

const FIRELANCE_WORDS = {
    "en": {
        loading: "Loading …", preparing: "Preparing …",
        noWasm: "This browser cannot run the program: it has no WebAssembly with SIMD. Chrome or Edge 91, Firefox 105, Safari 17 and later have it.",
        noStage: "This browser is too old: it cannot draw from a worker. Chrome or Edge 91, Firefox 105, Safari 17 and later can.",
        noGl: "This browser cannot draw the picture: WebGL is missing or switched off. Switch on hardware acceleration, or use another browser.",
        noUnpack: "This browser is too old to unpack the program. Chrome or Edge 80, Firefox 113, Safari 16.4 and later can.",
        notLoaded: "The program could not be loaded: ",
        stopped: "The program has stopped. Load the page anew to go on.",
        play: "Play", pause: "Pause", restart: "Restart", account: "As told by", language: "Language", parameter: "Parameter", value: "at the next start",
        open: "Open file", save: "Save", copyLink: "Copy link", copied: "Link copied", full: "the browser's store for this page is full or shut; the file that was downloaded is the only copy", wholeScreen: "Full screen", canvas: "The scene. F6 leads to its buttons, H shows the keys.",
        ready: "ready", playing: "playing", paused: "paused", ended: "ended",
    },
    "zh-Hans": {
        loading: "正在载入……", preparing: "正在准备……",
        noWasm: "此浏览器无法运行本程序：缺少带 SIMD 的 WebAssembly。Chrome 或 Edge 91、Firefox 105、Safari 17 及以后版本可用。",
        noStage: "此浏览器版本过旧，无法在后台线程绘图。Chrome 或 Edge 91、Firefox 105、Safari 17 及以后版本可用。",
        noGl: "此浏览器无法绘图：缺少或关闭了 WebGL。请打开硬件加速，或换用其他浏览器。",
        noUnpack: "此浏览器版本过旧，无法解压程序。Chrome 或 Edge 80、Firefox 113、Safari 16.4 及以后版本可用。",
        notLoaded: "程序无法载入：",
        stopped: "程序已停止。请重新载入页面。",
        play: "播放", pause: "暂停", restart: "重新开始", account: "依据记载", language: "语言", parameter: "参数", value: "下次开始时",
        open: "打开文件", save: "保存", copyLink: "复制链接", copied: "链接已复制", full: "浏览器为本页保留的空间已满或被关闭；下载的文件是唯一副本", wholeScreen: "全屏", canvas: "场景。按 F6 到按钮，按 H 查看按键。",
        ready: "就绪", playing: "播放中", paused: "已暂停", ended: "已结束",
    },
    "zh-Hant": {
        loading: "正在載入……", preparing: "正在準備……",
        noWasm: "此瀏覽器無法執行本程式：缺少帶 SIMD 的 WebAssembly。Chrome 或 Edge 91、Firefox 105、Safari 17 及以後版本可用。",
        noStage: "此瀏覽器版本過舊，無法在背景執行緒繪圖。Chrome 或 Edge 91、Firefox 105、Safari 17 及以後版本可用。",
        noGl: "此瀏覽器無法繪圖：缺少或關閉了 WebGL。請開啟硬體加速，或換用其他瀏覽器。",
        noUnpack: "此瀏覽器版本過舊，無法解壓程式。Chrome 或 Edge 80、Firefox 113、Safari 16.4 及以後版本可用。",
        notLoaded: "程式無法載入：",
        stopped: "程式已停止。請重新載入頁面。",
        play: "播放", pause: "暫停", restart: "重新開始", account: "依據記載", language: "語言", parameter: "參數", value: "下次開始時",
        open: "開啟檔案", save: "儲存", copyLink: "複製連結", copied: "連結已複製", full: "瀏覽器為本頁保留的空間已滿或被關閉；下載的檔案是唯一副本", wholeScreen: "全螢幕", canvas: "場景。按 F6 到按鈕，按 H 查看按鍵。",
        ready: "就緒", playing: "播放中", paused: "已暫停", ended: "已結束",
    },
};
