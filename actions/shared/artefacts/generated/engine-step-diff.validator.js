// Generated from schemas/engine-step-diff.schema.json by `npm run generate`; do not edit.
"use strict";
module.exports = validate25;
module.exports.default = validate25;
const schema36 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"EngineStepDiff","description":"What changed between two versions of an engine, in its parameters (concern schemas) or in its rules (concern invariants).","type":"object","additionalProperties":false,"required":["schema_version","engine","concern","base","head","changed","breaking","verdict","counts","lines","overrides"],"properties":{"schema_version":{"const":"1.0.0"},"engine":{"type":"string","pattern":"^[a-z][a-z0-9_-]*$"},"concern":{"enum":["schemas","invariants"]},"base":{"description":"What the head is compared with; null when there is nothing to compare with.","anyOf":[{"$ref":"#/$defs/side"},{"type":"null"}]},"head":{"$ref":"#/$defs/side"},"changed":{"description":"Whether there is any line.","type":"boolean"},"breaking":{"description":"Whether a line of level error is not acknowledged.","type":"boolean"},"verdict":{"description":"breaking: an error; behaviour: the same configuration may behave differently; compatible: other lines; none: no lines; no_base: nothing to compare with.","enum":["breaking","behaviour","compatible","none","no_base"]},"counts":{"$ref":"#/$defs/counts"},"lines":{"type":"array","items":{"$ref":"#/$defs/line"}},"branch":{"description":"Against the base branch's artefact of the same version: what a merge would change in the archive.","type":"object","additionalProperties":false,"required":["version","changed","breaking","verdict","counts","lines"],"properties":{"version":{"type":"string"},"changed":{"type":"boolean"},"breaking":{"type":"boolean"},"verdict":{"enum":["breaking","behaviour","compatible","none"]},"counts":{"$ref":"#/$defs/counts"},"lines":{"type":"array","items":{"$ref":"#/$defs/line"}}}},"overrides":{"description":"The entries of the overrides file that matched a line, and those that matched none.","type":"object","additionalProperties":false,"required":["applied","unmatched"],"properties":{"applied":{"type":"array","items":{"$ref":"#/$defs/override"}},"unmatched":{"type":"array","items":{"$ref":"#/$defs/override"}}}}},"$defs":{"level":{"description":"error: breaks; behaviour: the same configuration acts differently; warning: may need attention; info: safe.","enum":["error","behaviour","warning","info"]},"fingerprint":{"type":"string","pattern":"^[0-9a-f]{12}$"},"side":{"type":"object","additionalProperties":false,"required":["version","source"],"properties":{"version":{"type":"string","minLength":1},"source":{"description":"workspace: the archive in the checkout; base_branch: the archive of the branch the change is merged into.","enum":["workspace","base_branch"]}}},"counts":{"type":"object","additionalProperties":false,"required":["total","by_level","by_kind"],"properties":{"total":{"type":"integer","minimum":0},"by_level":{"type":"object","additionalProperties":false,"required":["error","behaviour","warning","info"],"properties":{"error":{"type":"integer","minimum":0},"behaviour":{"type":"integer","minimum":0},"warning":{"type":"integer","minimum":0},"info":{"type":"integer","minimum":0}}},"by_kind":{"type":"object","additionalProperties":{"type":"integer","minimum":1}}}},"outcome":{"enum":["ok","dormant","warn","error","crash","timeout"]},"line":{"type":"object","additionalProperties":false,"required":["id","fingerprint","kind","level","levels","subject","before","after"],"properties":{"id":{"description":"For people: kind and subject. Unique within the document.","type":"string","minLength":1},"fingerprint":{"description":"First 12 hex digits of the SHA-256 of class, field or rule, kind, before and after: stable over runs, moves and rewording.","$ref":"#/$defs/fingerprint"},"kind":{"type":"string","pattern":"^[a-z][a-z_]*$"},"level":{"description":"The highest level of any consumer, after overrides.","$ref":"#/$defs/level"},"levels":{"description":"Level by consumer: kwargs for callers in Python and stored configurations, measure for those who compare runs.","type":"object","additionalProperties":false,"required":["kwargs","measure"],"properties":{"kwargs":{"$ref":"#/$defs/level"},"measure":{"$ref":"#/$defs/level"}}},"subject":{"type":"object","additionalProperties":false,"required":["class"],"properties":{"class":{"type":"string","minLength":1},"field":{"type":"string","minLength":1},"rule":{"type":"string","minLength":1}}},"before":true,"after":true,"witness":{"description":"A concrete configuration that shows the change.","type":"object","additionalProperties":false,"required":["kwargs"],"properties":{"kwargs":{"description":"Encoded Python values.","type":"object","additionalProperties":true},"old":{"$ref":"#/$defs/outcome"},"new":{"$ref":"#/$defs/outcome"}}},"note":{"type":"string"},"acknowledged":{"description":"Why a person accepted this line.","type":"string","minLength":1}}},"override":{"type":"object","additionalProperties":false,"required":["fingerprint","reason"],"properties":{"fingerprint":{"$ref":"#/$defs/fingerprint"},"level":{"$ref":"#/$defs/level"},"acknowledged":{"type":"boolean"},"reason":{"type":"string","minLength":1}}}},"$id":"engine-step-diff.schema.json"};
const schema37 = {"type":"object","additionalProperties":false,"required":["version","source"],"properties":{"version":{"type":"string","minLength":1},"source":{"description":"workspace: the archive in the checkout; base_branch: the archive of the branch the change is merged into.","enum":["workspace","base_branch"]}}};
const schema39 = {"type":"object","additionalProperties":false,"required":["total","by_level","by_kind"],"properties":{"total":{"type":"integer","minimum":0},"by_level":{"type":"object","additionalProperties":false,"required":["error","behaviour","warning","info"],"properties":{"error":{"type":"integer","minimum":0},"behaviour":{"type":"integer","minimum":0},"warning":{"type":"integer","minimum":0},"info":{"type":"integer","minimum":0}}},"by_kind":{"type":"object","additionalProperties":{"type":"integer","minimum":1}}}};
const func0 = Object.prototype.hasOwnProperty;
const func75 = require("ajv/dist/runtime/ucs2length").default;
const pattern11 = new RegExp("^[a-z][a-z0-9_-]*$", "u");
const schema40 = {"type":"object","additionalProperties":false,"required":["id","fingerprint","kind","level","levels","subject","before","after"],"properties":{"id":{"description":"For people: kind and subject. Unique within the document.","type":"string","minLength":1},"fingerprint":{"description":"First 12 hex digits of the SHA-256 of class, field or rule, kind, before and after: stable over runs, moves and rewording.","$ref":"#/$defs/fingerprint"},"kind":{"type":"string","pattern":"^[a-z][a-z_]*$"},"level":{"description":"The highest level of any consumer, after overrides.","$ref":"#/$defs/level"},"levels":{"description":"Level by consumer: kwargs for callers in Python and stored configurations, measure for those who compare runs.","type":"object","additionalProperties":false,"required":["kwargs","measure"],"properties":{"kwargs":{"$ref":"#/$defs/level"},"measure":{"$ref":"#/$defs/level"}}},"subject":{"type":"object","additionalProperties":false,"required":["class"],"properties":{"class":{"type":"string","minLength":1},"field":{"type":"string","minLength":1},"rule":{"type":"string","minLength":1}}},"before":true,"after":true,"witness":{"description":"A concrete configuration that shows the change.","type":"object","additionalProperties":false,"required":["kwargs"],"properties":{"kwargs":{"description":"Encoded Python values.","type":"object","additionalProperties":true},"old":{"$ref":"#/$defs/outcome"},"new":{"$ref":"#/$defs/outcome"}}},"note":{"type":"string"},"acknowledged":{"description":"Why a person accepted this line.","type":"string","minLength":1}}};
const schema41 = {"type":"string","pattern":"^[0-9a-f]{12}$"};
const schema42 = {"description":"error: breaks; behaviour: the same configuration acts differently; warning: may need attention; info: safe.","enum":["error","behaviour","warning","info"]};
const schema45 = {"enum":["ok","dormant","warn","error","crash","timeout"]};
const pattern7 = new RegExp("^[0-9a-f]{12}$", "u");
const pattern13 = new RegExp("^[a-z][a-z_]*$", "u");

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.id === undefined) || (!(func0.call(data, "id")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.fingerprint === undefined) || (!(func0.call(data, "fingerprint")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fingerprint"},message:"must have required property '"+"fingerprint"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.level === undefined) || (!(func0.call(data, "level")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "level"},message:"must have required property '"+"level"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.levels === undefined) || (!(func0.call(data, "levels")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "levels"},message:"must have required property '"+"levels"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.subject === undefined) || (!(func0.call(data, "subject")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "subject"},message:"must have required property '"+"subject"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.before === undefined) || (!(func0.call(data, "before")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "before"},message:"must have required property '"+"before"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.after === undefined) || (!(func0.call(data, "after")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "after"},message:"must have required property '"+"after"+"'",schema:schema40.required,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema40.properties, key0))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
if(typeof data0 === "string"){
if(func75(data0) < 1){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.id,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.id.type,parentSchema:schema40.properties.id,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.fingerprint !== undefined && func0.call(data, "fingerprint")){
let data1 = data.fingerprint;
if(typeof data1 === "string"){
if(!pattern7.test(data1)){
const err11 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/$defs/fingerprint/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{12}$"+"\"",schema:"^[0-9a-f]{12}$",parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/$defs/fingerprint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.type,parentSchema:schema41,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data2 = data.kind;
if(typeof data2 === "string"){
if(!pattern13.test(data2)){
const err13 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z_]*$"},message:"must match pattern \""+"^[a-z][a-z_]*$"+"\"",schema:"^[a-z][a-z_]*$",parentSchema:schema40.properties.kind,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.kind.type,parentSchema:schema40.properties.kind,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.level !== undefined && func0.call(data, "level")){
let data3 = data.level;
if(!((((data3 === "error") || (data3 === "behaviour")) || (data3 === "warning")) || (data3 === "info"))){
const err15 = {instancePath:instancePath+"/level",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema42.enum},message:"must be equal to one of the allowed values",schema:schema42.enum,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.levels !== undefined && func0.call(data, "levels")){
let data4 = data.levels;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if((data4.kwargs === undefined) || (!(func0.call(data4, "kwargs")))){
const err16 = {instancePath:instancePath+"/levels",schemaPath:"#/properties/levels/required",keyword:"required",params:{missingProperty: "kwargs"},message:"must have required property '"+"kwargs"+"'",schema:schema40.properties.levels.required,parentSchema:schema40.properties.levels,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((data4.measure === undefined) || (!(func0.call(data4, "measure")))){
const err17 = {instancePath:instancePath+"/levels",schemaPath:"#/properties/levels/required",keyword:"required",params:{missingProperty: "measure"},message:"must have required property '"+"measure"+"'",schema:schema40.properties.levels.required,parentSchema:schema40.properties.levels,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 of Object.keys(data4)){
if(!((key1 === "kwargs") || (key1 === "measure"))){
const err18 = {instancePath:instancePath+"/levels",schemaPath:"#/properties/levels/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema40.properties.levels,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.kwargs !== undefined && func0.call(data4, "kwargs")){
let data5 = data4.kwargs;
if(!((((data5 === "error") || (data5 === "behaviour")) || (data5 === "warning")) || (data5 === "info"))){
const err19 = {instancePath:instancePath+"/levels/kwargs",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema42.enum},message:"must be equal to one of the allowed values",schema:schema42.enum,parentSchema:schema42,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data4.measure !== undefined && func0.call(data4, "measure")){
let data6 = data4.measure;
if(!((((data6 === "error") || (data6 === "behaviour")) || (data6 === "warning")) || (data6 === "info"))){
const err20 = {instancePath:instancePath+"/levels/measure",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema42.enum},message:"must be equal to one of the allowed values",schema:schema42.enum,parentSchema:schema42,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/levels",schemaPath:"#/properties/levels/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.levels.type,parentSchema:schema40.properties.levels,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.subject !== undefined && func0.call(data, "subject")){
let data7 = data.subject;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if((data7.class === undefined) || (!(func0.call(data7, "class")))){
const err22 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/required",keyword:"required",params:{missingProperty: "class"},message:"must have required property '"+"class"+"'",schema:schema40.properties.subject.required,parentSchema:schema40.properties.subject,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 of Object.keys(data7)){
if(!(((key2 === "class") || (key2 === "field")) || (key2 === "rule"))){
const err23 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema40.properties.subject,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data7.class !== undefined && func0.call(data7, "class")){
let data8 = data7.class;
if(typeof data8 === "string"){
if(func75(data8) < 1){
const err24 = {instancePath:instancePath+"/subject/class",schemaPath:"#/properties/subject/properties/class/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.subject.properties.class,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/subject/class",schemaPath:"#/properties/subject/properties/class/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.subject.properties.class.type,parentSchema:schema40.properties.subject.properties.class,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data7.field !== undefined && func0.call(data7, "field")){
let data9 = data7.field;
if(typeof data9 === "string"){
if(func75(data9) < 1){
const err26 = {instancePath:instancePath+"/subject/field",schemaPath:"#/properties/subject/properties/field/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.subject.properties.field,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/subject/field",schemaPath:"#/properties/subject/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.subject.properties.field.type,parentSchema:schema40.properties.subject.properties.field,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data7.rule !== undefined && func0.call(data7, "rule")){
let data10 = data7.rule;
if(typeof data10 === "string"){
if(func75(data10) < 1){
const err28 = {instancePath:instancePath+"/subject/rule",schemaPath:"#/properties/subject/properties/rule/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.subject.properties.rule,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/subject/rule",schemaPath:"#/properties/subject/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.subject.properties.rule.type,parentSchema:schema40.properties.subject.properties.rule,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/subject",schemaPath:"#/properties/subject/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.subject.type,parentSchema:schema40.properties.subject,data:data7};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.witness !== undefined && func0.call(data, "witness")){
let data11 = data.witness;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if((data11.kwargs === undefined) || (!(func0.call(data11, "kwargs")))){
const err31 = {instancePath:instancePath+"/witness",schemaPath:"#/properties/witness/required",keyword:"required",params:{missingProperty: "kwargs"},message:"must have required property '"+"kwargs"+"'",schema:schema40.properties.witness.required,parentSchema:schema40.properties.witness,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key3 of Object.keys(data11)){
if(!(((key3 === "kwargs") || (key3 === "old")) || (key3 === "new"))){
const err32 = {instancePath:instancePath+"/witness",schemaPath:"#/properties/witness/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema40.properties.witness,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data11.kwargs !== undefined && func0.call(data11, "kwargs")){
let data12 = data11.kwargs;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
}
else {
const err33 = {instancePath:instancePath+"/witness/kwargs",schemaPath:"#/properties/witness/properties/kwargs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.witness.properties.kwargs.type,parentSchema:schema40.properties.witness.properties.kwargs,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data11.old !== undefined && func0.call(data11, "old")){
let data13 = data11.old;
if(!((((((data13 === "ok") || (data13 === "dormant")) || (data13 === "warn")) || (data13 === "error")) || (data13 === "crash")) || (data13 === "timeout"))){
const err34 = {instancePath:instancePath+"/witness/old",schemaPath:"#/$defs/outcome/enum",keyword:"enum",params:{allowedValues: schema45.enum},message:"must be equal to one of the allowed values",schema:schema45.enum,parentSchema:schema45,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data11.new !== undefined && func0.call(data11, "new")){
let data14 = data11.new;
if(!((((((data14 === "ok") || (data14 === "dormant")) || (data14 === "warn")) || (data14 === "error")) || (data14 === "crash")) || (data14 === "timeout"))){
const err35 = {instancePath:instancePath+"/witness/new",schemaPath:"#/$defs/outcome/enum",keyword:"enum",params:{allowedValues: schema45.enum},message:"must be equal to one of the allowed values",schema:schema45.enum,parentSchema:schema45,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/witness",schemaPath:"#/properties/witness/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.properties.witness.type,parentSchema:schema40.properties.witness,data:data11};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.note !== undefined && func0.call(data, "note")){
let data15 = data.note;
if(typeof data15 !== "string"){
const err37 = {instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.note.type,parentSchema:schema40.properties.note,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.acknowledged !== undefined && func0.call(data, "acknowledged")){
let data16 = data.acknowledged;
if(typeof data16 === "string"){
if(func75(data16) < 1){
const err38 = {instancePath:instancePath+"/acknowledged",schemaPath:"#/properties/acknowledged/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema40.properties.acknowledged,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/acknowledged",schemaPath:"#/properties/acknowledged/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema40.properties.acknowledged.type,parentSchema:schema40.properties.acknowledged,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema40.type,parentSchema:schema40,data};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema48 = {"type":"object","additionalProperties":false,"required":["fingerprint","reason"],"properties":{"fingerprint":{"$ref":"#/$defs/fingerprint"},"level":{"$ref":"#/$defs/level"},"acknowledged":{"type":"boolean"},"reason":{"type":"string","minLength":1}}};

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.fingerprint === undefined) || (!(func0.call(data, "fingerprint")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fingerprint"},message:"must have required property '"+"fingerprint"+"'",schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.reason === undefined) || (!(func0.call(data, "reason")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((key0 === "fingerprint") || (key0 === "level")) || (key0 === "acknowledged")) || (key0 === "reason"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.fingerprint !== undefined && func0.call(data, "fingerprint")){
let data0 = data.fingerprint;
if(typeof data0 === "string"){
if(!pattern7.test(data0)){
const err3 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/$defs/fingerprint/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{12}$"+"\"",schema:"^[0-9a-f]{12}$",parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/fingerprint",schemaPath:"#/$defs/fingerprint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema41.type,parentSchema:schema41,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.level !== undefined && func0.call(data, "level")){
let data1 = data.level;
if(!((((data1 === "error") || (data1 === "behaviour")) || (data1 === "warning")) || (data1 === "info"))){
const err5 = {instancePath:instancePath+"/level",schemaPath:"#/$defs/level/enum",keyword:"enum",params:{allowedValues: schema42.enum},message:"must be equal to one of the allowed values",schema:schema42.enum,parentSchema:schema42,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.acknowledged !== undefined && func0.call(data, "acknowledged")){
let data2 = data.acknowledged;
if(typeof data2 !== "boolean"){
const err6 = {instancePath:instancePath+"/acknowledged",schemaPath:"#/properties/acknowledged/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema48.properties.acknowledged.type,parentSchema:schema48.properties.acknowledged,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.reason !== undefined && func0.call(data, "reason")){
let data3 = data.reason;
if(typeof data3 === "string"){
if(func75(data3) < 1){
const err7 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema48.properties.reason,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema48.properties.reason.type,parentSchema:schema48.properties.reason,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema48.type,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="engine-step-diff.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.schema_version === undefined) || (!(func0.call(data, "schema_version")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema_version"},message:"must have required property '"+"schema_version"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.engine === undefined) || (!(func0.call(data, "engine")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "engine"},message:"must have required property '"+"engine"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.concern === undefined) || (!(func0.call(data, "concern")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "concern"},message:"must have required property '"+"concern"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.base === undefined) || (!(func0.call(data, "base")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "base"},message:"must have required property '"+"base"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.head === undefined) || (!(func0.call(data, "head")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "head"},message:"must have required property '"+"head"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.changed === undefined) || (!(func0.call(data, "changed")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "changed"},message:"must have required property '"+"changed"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.breaking === undefined) || (!(func0.call(data, "breaking")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "breaking"},message:"must have required property '"+"breaking"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.verdict === undefined) || (!(func0.call(data, "verdict")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verdict"},message:"must have required property '"+"verdict"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data.counts === undefined) || (!(func0.call(data, "counts")))){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "counts"},message:"must have required property '"+"counts"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data.lines === undefined) || (!(func0.call(data, "lines")))){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "lines"},message:"must have required property '"+"lines"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((data.overrides === undefined) || (!(func0.call(data, "overrides")))){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "overrides"},message:"must have required property '"+"overrides"+"'",schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema36.properties, key0))){
const err11 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.schema_version !== undefined && func0.call(data, "schema_version")){
let data0 = data.schema_version;
if("1.0.0" !== data0){
const err12 = {instancePath:instancePath+"/schema_version",schemaPath:"#/properties/schema_version/const",keyword:"const",params:{allowedValue: "1.0.0"},message:"must be equal to constant",schema:"1.0.0",parentSchema:schema36.properties.schema_version,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.engine !== undefined && func0.call(data, "engine")){
let data1 = data.engine;
if(typeof data1 === "string"){
if(!pattern11.test(data1)){
const err13 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_-]*$"},message:"must match pattern \""+"^[a-z][a-z0-9_-]*$"+"\"",schema:"^[a-z][a-z0-9_-]*$",parentSchema:schema36.properties.engine,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.engine.type,parentSchema:schema36.properties.engine,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.concern !== undefined && func0.call(data, "concern")){
let data2 = data.concern;
if(!((data2 === "schemas") || (data2 === "invariants"))){
const err15 = {instancePath:instancePath+"/concern",schemaPath:"#/properties/concern/enum",keyword:"enum",params:{allowedValues: schema36.properties.concern.enum},message:"must be equal to one of the allowed values",schema:schema36.properties.concern.enum,parentSchema:schema36.properties.concern,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.base !== undefined && func0.call(data, "base")){
let data3 = data.base;
const _errs7 = errors;
let valid1 = false;
const _errs8 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if((data3.version === undefined) || (!(func0.call(data3, "version")))){
const err16 = {instancePath:instancePath+"/base",schemaPath:"#/$defs/side/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema37.required,parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((data3.source === undefined) || (!(func0.call(data3, "source")))){
const err17 = {instancePath:instancePath+"/base",schemaPath:"#/$defs/side/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema37.required,parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key1 of Object.keys(data3)){
if(!((key1 === "version") || (key1 === "source"))){
const err18 = {instancePath:instancePath+"/base",schemaPath:"#/$defs/side/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data3.version !== undefined && func0.call(data3, "version")){
let data4 = data3.version;
if(typeof data4 === "string"){
if(func75(data4) < 1){
const err19 = {instancePath:instancePath+"/base/version",schemaPath:"#/$defs/side/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.version,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/base/version",schemaPath:"#/$defs/side/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.version.type,parentSchema:schema37.properties.version,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.source !== undefined && func0.call(data3, "source")){
let data5 = data3.source;
if(!((data5 === "workspace") || (data5 === "base_branch"))){
const err21 = {instancePath:instancePath+"/base/source",schemaPath:"#/$defs/side/properties/source/enum",keyword:"enum",params:{allowedValues: schema37.properties.source.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.source.enum,parentSchema:schema37.properties.source,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/base",schemaPath:"#/$defs/side/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data:data3};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
const _errs15 = errors;
if(data3 !== null){
const err23 = {instancePath:instancePath+"/base",schemaPath:"#/properties/base/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema36.properties.base.anyOf[1].type,parentSchema:schema36.properties.base.anyOf[1],data:data3};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid0 = _errs15 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err24 = {instancePath:instancePath+"/base",schemaPath:"#/properties/base/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema36.properties.base.anyOf,parentSchema:schema36.properties.base,data:data3};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
}
if(data.head !== undefined && func0.call(data, "head")){
let data6 = data.head;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if((data6.version === undefined) || (!(func0.call(data6, "version")))){
const err25 = {instancePath:instancePath+"/head",schemaPath:"#/$defs/side/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema37.required,parentSchema:schema37,data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((data6.source === undefined) || (!(func0.call(data6, "source")))){
const err26 = {instancePath:instancePath+"/head",schemaPath:"#/$defs/side/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema37.required,parentSchema:schema37,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key2 of Object.keys(data6)){
if(!((key2 === "version") || (key2 === "source"))){
const err27 = {instancePath:instancePath+"/head",schemaPath:"#/$defs/side/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema37,data:data6};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data6.version !== undefined && func0.call(data6, "version")){
let data7 = data6.version;
if(typeof data7 === "string"){
if(func75(data7) < 1){
const err28 = {instancePath:instancePath+"/head/version",schemaPath:"#/$defs/side/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema37.properties.version,data:data7};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/head/version",schemaPath:"#/$defs/side/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema37.properties.version.type,parentSchema:schema37.properties.version,data:data7};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data6.source !== undefined && func0.call(data6, "source")){
let data8 = data6.source;
if(!((data8 === "workspace") || (data8 === "base_branch"))){
const err30 = {instancePath:instancePath+"/head/source",schemaPath:"#/$defs/side/properties/source/enum",keyword:"enum",params:{allowedValues: schema37.properties.source.enum},message:"must be equal to one of the allowed values",schema:schema37.properties.source.enum,parentSchema:schema37.properties.source,data:data8};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/head",schemaPath:"#/$defs/side/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema37.type,parentSchema:schema37,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.changed !== undefined && func0.call(data, "changed")){
let data9 = data.changed;
if(typeof data9 !== "boolean"){
const err32 = {instancePath:instancePath+"/changed",schemaPath:"#/properties/changed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema36.properties.changed.type,parentSchema:schema36.properties.changed,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.breaking !== undefined && func0.call(data, "breaking")){
let data10 = data.breaking;
if(typeof data10 !== "boolean"){
const err33 = {instancePath:instancePath+"/breaking",schemaPath:"#/properties/breaking/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema36.properties.breaking.type,parentSchema:schema36.properties.breaking,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.verdict !== undefined && func0.call(data, "verdict")){
let data11 = data.verdict;
if(!(((((data11 === "breaking") || (data11 === "behaviour")) || (data11 === "compatible")) || (data11 === "none")) || (data11 === "no_base"))){
const err34 = {instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema36.properties.verdict.enum},message:"must be equal to one of the allowed values",schema:schema36.properties.verdict.enum,parentSchema:schema36.properties.verdict,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.counts !== undefined && func0.call(data, "counts")){
let data12 = data.counts;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if((data12.total === undefined) || (!(func0.call(data12, "total")))){
const err35 = {instancePath:instancePath+"/counts",schemaPath:"#/$defs/counts/required",keyword:"required",params:{missingProperty: "total"},message:"must have required property '"+"total"+"'",schema:schema39.required,parentSchema:schema39,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((data12.by_level === undefined) || (!(func0.call(data12, "by_level")))){
const err36 = {instancePath:instancePath+"/counts",schemaPath:"#/$defs/counts/required",keyword:"required",params:{missingProperty: "by_level"},message:"must have required property '"+"by_level"+"'",schema:schema39.required,parentSchema:schema39,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((data12.by_kind === undefined) || (!(func0.call(data12, "by_kind")))){
const err37 = {instancePath:instancePath+"/counts",schemaPath:"#/$defs/counts/required",keyword:"required",params:{missingProperty: "by_kind"},message:"must have required property '"+"by_kind"+"'",schema:schema39.required,parentSchema:schema39,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key3 of Object.keys(data12)){
if(!(((key3 === "total") || (key3 === "by_level")) || (key3 === "by_kind"))){
const err38 = {instancePath:instancePath+"/counts",schemaPath:"#/$defs/counts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data:data12};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data12.total !== undefined && func0.call(data12, "total")){
let data13 = data12.total;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err39 = {instancePath:instancePath+"/counts/total",schemaPath:"#/$defs/counts/properties/total/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.total.type,parentSchema:schema39.properties.total,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err40 = {instancePath:instancePath+"/counts/total",schemaPath:"#/$defs/counts/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema39.properties.total,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data12.by_level !== undefined && func0.call(data12, "by_level")){
let data14 = data12.by_level;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if((data14.error === undefined) || (!(func0.call(data14, "error")))){
const err41 = {instancePath:instancePath+"/counts/by_level",schemaPath:"#/$defs/counts/properties/by_level/required",keyword:"required",params:{missingProperty: "error"},message:"must have required property '"+"error"+"'",schema:schema39.properties.by_level.required,parentSchema:schema39.properties.by_level,data:data14};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((data14.behaviour === undefined) || (!(func0.call(data14, "behaviour")))){
const err42 = {instancePath:instancePath+"/counts/by_level",schemaPath:"#/$defs/counts/properties/by_level/required",keyword:"required",params:{missingProperty: "behaviour"},message:"must have required property '"+"behaviour"+"'",schema:schema39.properties.by_level.required,parentSchema:schema39.properties.by_level,data:data14};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((data14.warning === undefined) || (!(func0.call(data14, "warning")))){
const err43 = {instancePath:instancePath+"/counts/by_level",schemaPath:"#/$defs/counts/properties/by_level/required",keyword:"required",params:{missingProperty: "warning"},message:"must have required property '"+"warning"+"'",schema:schema39.properties.by_level.required,parentSchema:schema39.properties.by_level,data:data14};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if((data14.info === undefined) || (!(func0.call(data14, "info")))){
const err44 = {instancePath:instancePath+"/counts/by_level",schemaPath:"#/$defs/counts/properties/by_level/required",keyword:"required",params:{missingProperty: "info"},message:"must have required property '"+"info"+"'",schema:schema39.properties.by_level.required,parentSchema:schema39.properties.by_level,data:data14};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key4 of Object.keys(data14)){
if(!((((key4 === "error") || (key4 === "behaviour")) || (key4 === "warning")) || (key4 === "info"))){
const err45 = {instancePath:instancePath+"/counts/by_level",schemaPath:"#/$defs/counts/properties/by_level/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema39.properties.by_level,data:data14};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data14.error !== undefined && func0.call(data14, "error")){
let data15 = data14.error;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err46 = {instancePath:instancePath+"/counts/by_level/error",schemaPath:"#/$defs/counts/properties/by_level/properties/error/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.by_level.properties.error.type,parentSchema:schema39.properties.by_level.properties.error,data:data15};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err47 = {instancePath:instancePath+"/counts/by_level/error",schemaPath:"#/$defs/counts/properties/by_level/properties/error/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema39.properties.by_level.properties.error,data:data15};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
if(data14.behaviour !== undefined && func0.call(data14, "behaviour")){
let data16 = data14.behaviour;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err48 = {instancePath:instancePath+"/counts/by_level/behaviour",schemaPath:"#/$defs/counts/properties/by_level/properties/behaviour/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.by_level.properties.behaviour.type,parentSchema:schema39.properties.by_level.properties.behaviour,data:data16};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
const err49 = {instancePath:instancePath+"/counts/by_level/behaviour",schemaPath:"#/$defs/counts/properties/by_level/properties/behaviour/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema39.properties.by_level.properties.behaviour,data:data16};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
if(data14.warning !== undefined && func0.call(data14, "warning")){
let data17 = data14.warning;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err50 = {instancePath:instancePath+"/counts/by_level/warning",schemaPath:"#/$defs/counts/properties/by_level/properties/warning/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.by_level.properties.warning.type,parentSchema:schema39.properties.by_level.properties.warning,data:data17};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
const err51 = {instancePath:instancePath+"/counts/by_level/warning",schemaPath:"#/$defs/counts/properties/by_level/properties/warning/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema39.properties.by_level.properties.warning,data:data17};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
if(data14.info !== undefined && func0.call(data14, "info")){
let data18 = data14.info;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err52 = {instancePath:instancePath+"/counts/by_level/info",schemaPath:"#/$defs/counts/properties/by_level/properties/info/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.by_level.properties.info.type,parentSchema:schema39.properties.by_level.properties.info,data:data18};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
const err53 = {instancePath:instancePath+"/counts/by_level/info",schemaPath:"#/$defs/counts/properties/by_level/properties/info/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema39.properties.by_level.properties.info,data:data18};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
}
else {
const err54 = {instancePath:instancePath+"/counts/by_level",schemaPath:"#/$defs/counts/properties/by_level/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.by_level.type,parentSchema:schema39.properties.by_level,data:data14};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data12.by_kind !== undefined && func0.call(data12, "by_kind")){
let data19 = data12.by_kind;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key5 of Object.keys(data19)){
let data20 = data19[key5];
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err55 = {instancePath:instancePath+"/counts/by_kind/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/counts/properties/by_kind/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.by_kind.additionalProperties.type,parentSchema:schema39.properties.by_kind.additionalProperties,data:data20};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 1 || isNaN(data20)){
const err56 = {instancePath:instancePath+"/counts/by_kind/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/counts/properties/by_kind/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.by_kind.additionalProperties,data:data20};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
}
else {
const err57 = {instancePath:instancePath+"/counts/by_kind",schemaPath:"#/$defs/counts/properties/by_kind/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.by_kind.type,parentSchema:schema39.properties.by_kind,data:data19};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/counts",schemaPath:"#/$defs/counts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data:data12};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.lines !== undefined && func0.call(data, "lines")){
let data21 = data.lines;
if(Array.isArray(data21)){
const len0 = data21.length;
for(let i0=0; i0<len0; i0++){
if(!(validate26(data21[i0], {instancePath:instancePath+"/lines/" + i0,parentData:data21,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err59 = {instancePath:instancePath+"/lines",schemaPath:"#/properties/lines/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.lines.type,parentSchema:schema36.properties.lines,data:data21};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.branch !== undefined && func0.call(data, "branch")){
let data23 = data.branch;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if((data23.version === undefined) || (!(func0.call(data23, "version")))){
const err60 = {instancePath:instancePath+"/branch",schemaPath:"#/properties/branch/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema36.properties.branch.required,parentSchema:schema36.properties.branch,data:data23};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if((data23.changed === undefined) || (!(func0.call(data23, "changed")))){
const err61 = {instancePath:instancePath+"/branch",schemaPath:"#/properties/branch/required",keyword:"required",params:{missingProperty: "changed"},message:"must have required property '"+"changed"+"'",schema:schema36.properties.branch.required,parentSchema:schema36.properties.branch,data:data23};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if((data23.breaking === undefined) || (!(func0.call(data23, "breaking")))){
const err62 = {instancePath:instancePath+"/branch",schemaPath:"#/properties/branch/required",keyword:"required",params:{missingProperty: "breaking"},message:"must have required property '"+"breaking"+"'",schema:schema36.properties.branch.required,parentSchema:schema36.properties.branch,data:data23};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if((data23.verdict === undefined) || (!(func0.call(data23, "verdict")))){
const err63 = {instancePath:instancePath+"/branch",schemaPath:"#/properties/branch/required",keyword:"required",params:{missingProperty: "verdict"},message:"must have required property '"+"verdict"+"'",schema:schema36.properties.branch.required,parentSchema:schema36.properties.branch,data:data23};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((data23.counts === undefined) || (!(func0.call(data23, "counts")))){
const err64 = {instancePath:instancePath+"/branch",schemaPath:"#/properties/branch/required",keyword:"required",params:{missingProperty: "counts"},message:"must have required property '"+"counts"+"'",schema:schema36.properties.branch.required,parentSchema:schema36.properties.branch,data:data23};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if((data23.lines === undefined) || (!(func0.call(data23, "lines")))){
const err65 = {instancePath:instancePath+"/branch",schemaPath:"#/properties/branch/required",keyword:"required",params:{missingProperty: "lines"},message:"must have required property '"+"lines"+"'",schema:schema36.properties.branch.required,parentSchema:schema36.properties.branch,data:data23};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
for(const key6 of Object.keys(data23)){
if(!((((((key6 === "version") || (key6 === "changed")) || (key6 === "breaking")) || (key6 === "verdict")) || (key6 === "counts")) || (key6 === "lines"))){
const err66 = {instancePath:instancePath+"/branch",schemaPath:"#/properties/branch/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema36.properties.branch,data:data23};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data23.version !== undefined && func0.call(data23, "version")){
let data24 = data23.version;
if(typeof data24 !== "string"){
const err67 = {instancePath:instancePath+"/branch/version",schemaPath:"#/properties/branch/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema36.properties.branch.properties.version.type,parentSchema:schema36.properties.branch.properties.version,data:data24};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data23.changed !== undefined && func0.call(data23, "changed")){
let data25 = data23.changed;
if(typeof data25 !== "boolean"){
const err68 = {instancePath:instancePath+"/branch/changed",schemaPath:"#/properties/branch/properties/changed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema36.properties.branch.properties.changed.type,parentSchema:schema36.properties.branch.properties.changed,data:data25};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data23.breaking !== undefined && func0.call(data23, "breaking")){
let data26 = data23.breaking;
if(typeof data26 !== "boolean"){
const err69 = {instancePath:instancePath+"/branch/breaking",schemaPath:"#/properties/branch/properties/breaking/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema36.properties.branch.properties.breaking.type,parentSchema:schema36.properties.branch.properties.breaking,data:data26};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data23.verdict !== undefined && func0.call(data23, "verdict")){
let data27 = data23.verdict;
if(!((((data27 === "breaking") || (data27 === "behaviour")) || (data27 === "compatible")) || (data27 === "none"))){
const err70 = {instancePath:instancePath+"/branch/verdict",schemaPath:"#/properties/branch/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema36.properties.branch.properties.verdict.enum},message:"must be equal to one of the allowed values",schema:schema36.properties.branch.properties.verdict.enum,parentSchema:schema36.properties.branch.properties.verdict,data:data27};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data23.counts !== undefined && func0.call(data23, "counts")){
let data28 = data23.counts;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if((data28.total === undefined) || (!(func0.call(data28, "total")))){
const err71 = {instancePath:instancePath+"/branch/counts",schemaPath:"#/$defs/counts/required",keyword:"required",params:{missingProperty: "total"},message:"must have required property '"+"total"+"'",schema:schema39.required,parentSchema:schema39,data:data28};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if((data28.by_level === undefined) || (!(func0.call(data28, "by_level")))){
const err72 = {instancePath:instancePath+"/branch/counts",schemaPath:"#/$defs/counts/required",keyword:"required",params:{missingProperty: "by_level"},message:"must have required property '"+"by_level"+"'",schema:schema39.required,parentSchema:schema39,data:data28};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if((data28.by_kind === undefined) || (!(func0.call(data28, "by_kind")))){
const err73 = {instancePath:instancePath+"/branch/counts",schemaPath:"#/$defs/counts/required",keyword:"required",params:{missingProperty: "by_kind"},message:"must have required property '"+"by_kind"+"'",schema:schema39.required,parentSchema:schema39,data:data28};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
for(const key7 of Object.keys(data28)){
if(!(((key7 === "total") || (key7 === "by_level")) || (key7 === "by_kind"))){
const err74 = {instancePath:instancePath+"/branch/counts",schemaPath:"#/$defs/counts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema39,data:data28};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data28.total !== undefined && func0.call(data28, "total")){
let data29 = data28.total;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err75 = {instancePath:instancePath+"/branch/counts/total",schemaPath:"#/$defs/counts/properties/total/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.total.type,parentSchema:schema39.properties.total,data:data29};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 < 0 || isNaN(data29)){
const err76 = {instancePath:instancePath+"/branch/counts/total",schemaPath:"#/$defs/counts/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema39.properties.total,data:data29};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
if(data28.by_level !== undefined && func0.call(data28, "by_level")){
let data30 = data28.by_level;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if((data30.error === undefined) || (!(func0.call(data30, "error")))){
const err77 = {instancePath:instancePath+"/branch/counts/by_level",schemaPath:"#/$defs/counts/properties/by_level/required",keyword:"required",params:{missingProperty: "error"},message:"must have required property '"+"error"+"'",schema:schema39.properties.by_level.required,parentSchema:schema39.properties.by_level,data:data30};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if((data30.behaviour === undefined) || (!(func0.call(data30, "behaviour")))){
const err78 = {instancePath:instancePath+"/branch/counts/by_level",schemaPath:"#/$defs/counts/properties/by_level/required",keyword:"required",params:{missingProperty: "behaviour"},message:"must have required property '"+"behaviour"+"'",schema:schema39.properties.by_level.required,parentSchema:schema39.properties.by_level,data:data30};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if((data30.warning === undefined) || (!(func0.call(data30, "warning")))){
const err79 = {instancePath:instancePath+"/branch/counts/by_level",schemaPath:"#/$defs/counts/properties/by_level/required",keyword:"required",params:{missingProperty: "warning"},message:"must have required property '"+"warning"+"'",schema:schema39.properties.by_level.required,parentSchema:schema39.properties.by_level,data:data30};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if((data30.info === undefined) || (!(func0.call(data30, "info")))){
const err80 = {instancePath:instancePath+"/branch/counts/by_level",schemaPath:"#/$defs/counts/properties/by_level/required",keyword:"required",params:{missingProperty: "info"},message:"must have required property '"+"info"+"'",schema:schema39.properties.by_level.required,parentSchema:schema39.properties.by_level,data:data30};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
for(const key8 of Object.keys(data30)){
if(!((((key8 === "error") || (key8 === "behaviour")) || (key8 === "warning")) || (key8 === "info"))){
const err81 = {instancePath:instancePath+"/branch/counts/by_level",schemaPath:"#/$defs/counts/properties/by_level/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema39.properties.by_level,data:data30};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data30.error !== undefined && func0.call(data30, "error")){
let data31 = data30.error;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err82 = {instancePath:instancePath+"/branch/counts/by_level/error",schemaPath:"#/$defs/counts/properties/by_level/properties/error/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.by_level.properties.error.type,parentSchema:schema39.properties.by_level.properties.error,data:data31};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 < 0 || isNaN(data31)){
const err83 = {instancePath:instancePath+"/branch/counts/by_level/error",schemaPath:"#/$defs/counts/properties/by_level/properties/error/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema39.properties.by_level.properties.error,data:data31};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
if(data30.behaviour !== undefined && func0.call(data30, "behaviour")){
let data32 = data30.behaviour;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err84 = {instancePath:instancePath+"/branch/counts/by_level/behaviour",schemaPath:"#/$defs/counts/properties/by_level/properties/behaviour/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.by_level.properties.behaviour.type,parentSchema:schema39.properties.by_level.properties.behaviour,data:data32};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 < 0 || isNaN(data32)){
const err85 = {instancePath:instancePath+"/branch/counts/by_level/behaviour",schemaPath:"#/$defs/counts/properties/by_level/properties/behaviour/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema39.properties.by_level.properties.behaviour,data:data32};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
if(data30.warning !== undefined && func0.call(data30, "warning")){
let data33 = data30.warning;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err86 = {instancePath:instancePath+"/branch/counts/by_level/warning",schemaPath:"#/$defs/counts/properties/by_level/properties/warning/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.by_level.properties.warning.type,parentSchema:schema39.properties.by_level.properties.warning,data:data33};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 < 0 || isNaN(data33)){
const err87 = {instancePath:instancePath+"/branch/counts/by_level/warning",schemaPath:"#/$defs/counts/properties/by_level/properties/warning/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema39.properties.by_level.properties.warning,data:data33};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
if(data30.info !== undefined && func0.call(data30, "info")){
let data34 = data30.info;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err88 = {instancePath:instancePath+"/branch/counts/by_level/info",schemaPath:"#/$defs/counts/properties/by_level/properties/info/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.by_level.properties.info.type,parentSchema:schema39.properties.by_level.properties.info,data:data34};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 < 0 || isNaN(data34)){
const err89 = {instancePath:instancePath+"/branch/counts/by_level/info",schemaPath:"#/$defs/counts/properties/by_level/properties/info/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema39.properties.by_level.properties.info,data:data34};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
}
else {
const err90 = {instancePath:instancePath+"/branch/counts/by_level",schemaPath:"#/$defs/counts/properties/by_level/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.by_level.type,parentSchema:schema39.properties.by_level,data:data30};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data28.by_kind !== undefined && func0.call(data28, "by_kind")){
let data35 = data28.by_kind;
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
for(const key9 of Object.keys(data35)){
let data36 = data35[key9];
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err91 = {instancePath:instancePath+"/branch/counts/by_kind/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/counts/properties/by_kind/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema39.properties.by_kind.additionalProperties.type,parentSchema:schema39.properties.by_kind.additionalProperties,data:data36};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 < 1 || isNaN(data36)){
const err92 = {instancePath:instancePath+"/branch/counts/by_kind/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/counts/properties/by_kind/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema39.properties.by_kind.additionalProperties,data:data36};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
}
else {
const err93 = {instancePath:instancePath+"/branch/counts/by_kind",schemaPath:"#/$defs/counts/properties/by_kind/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.properties.by_kind.type,parentSchema:schema39.properties.by_kind,data:data35};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/branch/counts",schemaPath:"#/$defs/counts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema39.type,parentSchema:schema39,data:data28};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data23.lines !== undefined && func0.call(data23, "lines")){
let data37 = data23.lines;
if(Array.isArray(data37)){
const len1 = data37.length;
for(let i1=0; i1<len1; i1++){
if(!(validate26(data37[i1], {instancePath:instancePath+"/branch/lines/" + i1,parentData:data37,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err95 = {instancePath:instancePath+"/branch/lines",schemaPath:"#/properties/branch/properties/lines/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.branch.properties.lines.type,parentSchema:schema36.properties.branch.properties.lines,data:data37};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/branch",schemaPath:"#/properties/branch/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.branch.type,parentSchema:schema36.properties.branch,data:data23};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data.overrides !== undefined && func0.call(data, "overrides")){
let data39 = data.overrides;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if((data39.applied === undefined) || (!(func0.call(data39, "applied")))){
const err97 = {instancePath:instancePath+"/overrides",schemaPath:"#/properties/overrides/required",keyword:"required",params:{missingProperty: "applied"},message:"must have required property '"+"applied"+"'",schema:schema36.properties.overrides.required,parentSchema:schema36.properties.overrides,data:data39};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if((data39.unmatched === undefined) || (!(func0.call(data39, "unmatched")))){
const err98 = {instancePath:instancePath+"/overrides",schemaPath:"#/properties/overrides/required",keyword:"required",params:{missingProperty: "unmatched"},message:"must have required property '"+"unmatched"+"'",schema:schema36.properties.overrides.required,parentSchema:schema36.properties.overrides,data:data39};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
for(const key10 of Object.keys(data39)){
if(!((key10 === "applied") || (key10 === "unmatched"))){
const err99 = {instancePath:instancePath+"/overrides",schemaPath:"#/properties/overrides/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema36.properties.overrides,data:data39};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data39.applied !== undefined && func0.call(data39, "applied")){
let data40 = data39.applied;
if(Array.isArray(data40)){
const len2 = data40.length;
for(let i2=0; i2<len2; i2++){
if(!(validate29(data40[i2], {instancePath:instancePath+"/overrides/applied/" + i2,parentData:data40,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err100 = {instancePath:instancePath+"/overrides/applied",schemaPath:"#/properties/overrides/properties/applied/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.overrides.properties.applied.type,parentSchema:schema36.properties.overrides.properties.applied,data:data40};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data39.unmatched !== undefined && func0.call(data39, "unmatched")){
let data42 = data39.unmatched;
if(Array.isArray(data42)){
const len3 = data42.length;
for(let i3=0; i3<len3; i3++){
if(!(validate29(data42[i3], {instancePath:instancePath+"/overrides/unmatched/" + i3,parentData:data42,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err101 = {instancePath:instancePath+"/overrides/unmatched",schemaPath:"#/properties/overrides/properties/unmatched/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema36.properties.overrides.properties.unmatched.type,parentSchema:schema36.properties.overrides.properties.unmatched,data:data42};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
else {
const err102 = {instancePath:instancePath+"/overrides",schemaPath:"#/properties/overrides/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.properties.overrides.type,parentSchema:schema36.properties.overrides,data:data39};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
else {
const err103 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
