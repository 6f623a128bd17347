//! The shaders: ink (all paint of the sheet, covering or glowing) and grain (paper fibre over the finished picture).

use macroquad::material::{Material, MaterialParams, load_material};
use macroquad::miniquad::{
    BlendFactor, BlendState, BlendValue, Equation, PipelineParams, ShaderSource, UniformDesc, UniformType,
};

const INK_VERTEX: &str = r#"#version 100
precision highp float;
attribute vec3 position;
attribute vec2 texcoord;
attribute vec4 color0;
attribute vec4 normal;
varying lowp vec4 color;
varying highp vec2 uv;
uniform mat4 Model;
uniform mat4 Projection;
uniform vec4 Sheet;
void main() {
    gl_Position = Projection * Model * vec4(position.xy * Sheet.xy + Sheet.zw, 0.0, 1.0);
    vec4 straight = color0 / 255.0;
    color = vec4(straight.rgb * straight.a, straight.a * (1.0 - normal.x));
    uv = texcoord;
}"#;

/// Premultiplied, as the atlas is: `glow` takes away what the paint covers but not what it adds.
const INK_FRAGMENT: &str = r#"#version 100
precision mediump float;
varying lowp vec4 color;
varying highp vec2 uv;
uniform sampler2D Texture;
void main() {
    gl_FragColor = texture2D(Texture, uv) * color;
}"#;

const LAYER_FRAGMENT: &str = r#"#version 100
precision mediump float;
varying highp vec2 uv;
uniform sampler2D Texture;
void main() {
    gl_FragColor = texture2D(Texture, uv);
}"#;

/// For whole pictures.
const PICTURE_VERTEX: &str = r#"#version 100
precision highp float;
attribute vec3 position;
attribute vec2 texcoord;
varying highp vec2 uv;
uniform mat4 Model;
uniform mat4 Projection;
void main() {
    gl_Position = Projection * Model * vec4(position, 1.0);
    uv = texcoord;
}"#;

/// Value noise with a fixed seed: fibres, fine grain, stains and a darker margin, as in the notes of the look.
const GRAIN_FRAGMENT: &str = r#"#version 100
precision highp float;
varying highp vec2 uv;
uniform vec2 Size;
float hash(vec2 p) {
    vec3 q = fract(vec3(p.xyx) * 0.1031);
    q += dot(q, q.yzx + 33.33);
    return fract((q.x + q.y) * q.z);
}
float value(vec2 p) {
    vec2 i = floor(p);
    vec2 f = fract(p);
    f = f * f * (3.0 - 2.0 * f);
    return mix(mix(hash(i), hash(i + vec2(1.0, 0.0)), f.x), mix(hash(i + vec2(0.0, 1.0)), hash(i + vec2(1.0, 1.0)), f.x), f.y);
}
float octaves(vec2 p) {
    return value(p) * 0.55 + value(p * 2.03 + 17.0) * 0.3 + value(p * 4.1 + 41.0) * 0.15;
}
void main() {
    vec2 p = uv * Size;
    float fibre = clamp(octaves(p * vec2(0.9, 0.05)) * 1.7 - 0.60, 0.0, 1.0);
    float grain = clamp(octaves(p * 0.75 + 91.0) * 1.7 - 0.62, 0.0, 1.0);
    float stain = clamp(octaves(p * vec2(0.006, 0.009) + 5.0) * 1.9 - 0.72, 0.0, 1.0);
    vec2 m = (uv - 0.5) * vec2(1.0, 1.0);
    float margin = smoothstep(0.38, 0.74, length(m));
    vec3 c = vec3(1.0);
    c *= mix(vec3(1.0), vec3(0.30, 0.22, 0.12), 0.08 * fibre);
    c *= mix(vec3(1.0), vec3(0.25, 0.18, 0.10), 0.11 * grain);
    c *= mix(vec3(1.0), vec3(0.48, 0.36, 0.20), 0.15 * stain);
    c *= mix(vec3(1.0), vec3(0.29, 0.20, 0.09), 0.17 * margin);
    gl_FragColor = vec4(c, 1.0);
}"#;

/// One tone all over.
const TONE_FRAGMENT: &str = r#"#version 100
precision mediump float;
varying highp vec2 uv;
uniform vec4 Tone;
void main() {
    gl_FragColor = Tone;
}"#;

fn blend(source: BlendFactor, target: BlendFactor) -> PipelineParams {
    blend_by(Equation::Add, source, target)
}

fn blend_by(equation: Equation, source: BlendFactor, target: BlendFactor) -> PipelineParams {
    let state = BlendState::new(equation, source, target);
    PipelineParams { color_blend: Some(state), alpha_blend: Some(state), ..Default::default() }
}

fn load(vertex: &str, fragment: &str, pipeline_params: PipelineParams, uniforms: Vec<UniformDesc>) -> Material {
    let source = ShaderSource::Glsl { vertex, fragment };
    let params = MaterialParams { pipeline_params, uniforms, textures: Vec::new() };
    load_material(source, params).expect("the shaders above are part of the program and compile on every GLSL 1.00")
}

/// The shader of all paint; its uniform `Sheet` is scale and shift of the sheet.
#[must_use]
pub fn ink() -> Material {
    let pipeline = blend(BlendFactor::One, BlendFactor::OneMinusValue(BlendValue::SourceAlpha));
    load(INK_VERTEX, INK_FRAGMENT, pipeline, vec![UniformDesc::new("Sheet", UniformType::Float4)])
}

/// Lays a kept picture of paint over the window.
#[must_use]
pub fn layer() -> Material {
    let pipeline = blend(BlendFactor::One, BlendFactor::OneMinusValue(BlendValue::SourceAlpha));
    load(PICTURE_VERTEX, LAYER_FRAGMENT, pipeline, Vec::new())
}

/// Lays down a kept picture that covers all.
#[must_use]
pub fn cover() -> Material {
    load(PICTURE_VERTEX, LAYER_FRAGMENT, PipelineParams::default(), Vec::new())
}

/// Writes the grain; its uniform `Size` is the size of the target in pixels.
#[must_use]
pub fn grain() -> Material {
    load(PICTURE_VERTEX, GRAIN_FRAGMENT, PipelineParams::default(), vec![UniformDesc::new("Size", UniformType::Float2)])
}

/// Multiplies what is on the window by a picture.
#[must_use]
pub fn multiply() -> Material {
    let pipeline = blend(BlendFactor::Value(BlendValue::DestinationColor), BlendFactor::Zero);
    load(PICTURE_VERTEX, LAYER_FRAGMENT, pipeline, Vec::new())
}

/// Takes its uniform `Tone` from what is on the window.
#[must_use]
pub fn darken() -> Material {
    tone(blend_by(Equation::ReverseSubtract, BlendFactor::One, BlendFactor::One))
}

/// Adds the share `Tone`, a uniform, of what is on the window to it.
#[must_use]
pub fn brighten() -> Material {
    tone(blend(BlendFactor::Value(BlendValue::DestinationColor), BlendFactor::One))
}

fn tone(pipeline: PipelineParams) -> Material {
    load(PICTURE_VERTEX, TONE_FRAGMENT, pipeline, vec![UniformDesc::new("Tone", UniformType::Float4)])
}
