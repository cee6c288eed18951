// Generated from schemas/probe.schema.json by `npm run generate`; do not edit.
"use strict";
module.exports = validate51;
module.exports.default = validate51;
const schema77 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"probe.schema.json","title":"ProbeReport","description":"probe-<producer>.json: whether what a producer rests on is still there and still means the same.","type":"object","additionalProperties":false,"required":["schema_version","engine","producer","version","installed_version","python","verdict","reasons","envelope","version_inside_envelope","producer_archive","landmarks","landmarks_missing","landmarks_aliased","packages_present","archive","fingerprint_drift","landmarks_added","reuse","reuse_refused","definition","toolkit"],"properties":{"schema_version":{"const":1},"engine":{"type":"string","pattern":"^[a-z][a-z0-9_]{0,62}$","description":"Name of the engine; also its folder in engine_versions/."},"producer":{"enum":["invariants","schemas"]},"version":{"type":"string","minLength":1,"maxLength":80,"description":"The version that is pinned."},"installed_version":{"type":["string","null"],"description":"What the library says it is; null when it does not say or does not import."},"python":{"type":["string","null"]},"verdict":{"enum":["pass","fail"]},"reasons":{"type":"array","items":{"type":"string"},"description":"Why the verdict is fail; empty when it is pass."},"envelope":{"type":"string","minLength":1,"maxLength":200,"description":"PEP 440 specifier set, for example \">=4.57,<6\"."},"version_inside_envelope":{"type":"boolean"},"producer_archive":{"type":"object","additionalProperties":false,"required":["kind","version"],"description":"The code in v<safe>/producers/ that is used: none, of this version, or of an earlier one.","properties":{"kind":{"enum":["none","exact","fallback"]},"version":{"anyOf":[{"type":"string","minLength":1,"maxLength":80,"description":"PEP 440 version."},{"type":"null"}]}}},"landmarks":{"type":"array","items":{"title":"Landmark","type":"object","additionalProperties":false,"required":["name","kind","fingerprint"],"properties":{"name":{"type":"string"},"kind":{"enum":["class","constructor","validator","function","constant"]},"fingerprint":{"anyOf":[{"type":"string","pattern":"^[0-9a-f]{64}$"},{"type":"null"}],"description":"Of the normalised syntax of everything the landmark may reach; null when the library has no source for it."},"documentation":{"anyOf":[{"type":"string","pattern":"^[0-9a-f]{64}$"},{"type":"null"}],"description":"Of the docstrings of a class."},"file":{"type":["string","null"]}}}},"landmarks_missing":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["landmark","reason"],"properties":{"landmark":{"type":"string"},"reason":{"type":"string"}}}},"landmarks_aliased":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["landmark","now"],"properties":{"landmark":{"type":"string"},"now":{"type":"string"}}}},"packages_present":{"type":"array","items":{"type":"string"},"description":"Packages the library asks for that are installed."},"archive":{"anyOf":[{"type":"null"},{"type":"object","additionalProperties":false,"required":["version","directory"],"properties":{"version":{"type":"string","minLength":1,"maxLength":80,"description":"PEP 440 version."},"directory":{"type":"string","description":"Relative to the workspace."}}}],"description":"The last archived result, which the fingerprints are compared with."},"fingerprint_drift":{"type":"array","items":{"type":"string"},"description":"Landmarks whose fingerprint moved since the archive."},"landmarks_added":{"type":"array","items":{"type":"string"},"description":"Landmarks the archive does not have."},"reuse":{"type":"boolean","description":"Whether the archived result may be used instead of mining again."},"reuse_refused":{"type":"array","items":{"type":"string"},"description":"Why not; empty when it may."},"definition":{"type":"string","pattern":"^[0-9a-f]{64}$"},"toolkit":{"type":"string","pattern":"^[0-9a-f]{64}$"}}};
const func0 = Object.prototype.hasOwnProperty;
const func75 = require("ajv/dist/runtime/ucs2length").default;
const pattern4 = new RegExp("^[a-z][a-z0-9_]{0,62}$", "u");
const pattern5 = new RegExp("^[0-9a-f]{64}$", "u");

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="probe.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate51.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.schema_version === undefined) || (!(func0.call(data, "schema_version")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema_version"},message:"must have required property '"+"schema_version"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.engine === undefined) || (!(func0.call(data, "engine")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "engine"},message:"must have required property '"+"engine"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.producer === undefined) || (!(func0.call(data, "producer")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "producer"},message:"must have required property '"+"producer"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.version === undefined) || (!(func0.call(data, "version")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.installed_version === undefined) || (!(func0.call(data, "installed_version")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "installed_version"},message:"must have required property '"+"installed_version"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.python === undefined) || (!(func0.call(data, "python")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "python"},message:"must have required property '"+"python"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.verdict === undefined) || (!(func0.call(data, "verdict")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "verdict"},message:"must have required property '"+"verdict"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.reasons === undefined) || (!(func0.call(data, "reasons")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reasons"},message:"must have required property '"+"reasons"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data.envelope === undefined) || (!(func0.call(data, "envelope")))){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "envelope"},message:"must have required property '"+"envelope"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data.version_inside_envelope === undefined) || (!(func0.call(data, "version_inside_envelope")))){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version_inside_envelope"},message:"must have required property '"+"version_inside_envelope"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((data.producer_archive === undefined) || (!(func0.call(data, "producer_archive")))){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "producer_archive"},message:"must have required property '"+"producer_archive"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((data.landmarks === undefined) || (!(func0.call(data, "landmarks")))){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "landmarks"},message:"must have required property '"+"landmarks"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((data.landmarks_missing === undefined) || (!(func0.call(data, "landmarks_missing")))){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "landmarks_missing"},message:"must have required property '"+"landmarks_missing"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((data.landmarks_aliased === undefined) || (!(func0.call(data, "landmarks_aliased")))){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "landmarks_aliased"},message:"must have required property '"+"landmarks_aliased"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((data.packages_present === undefined) || (!(func0.call(data, "packages_present")))){
const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "packages_present"},message:"must have required property '"+"packages_present"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((data.archive === undefined) || (!(func0.call(data, "archive")))){
const err15 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "archive"},message:"must have required property '"+"archive"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((data.fingerprint_drift === undefined) || (!(func0.call(data, "fingerprint_drift")))){
const err16 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fingerprint_drift"},message:"must have required property '"+"fingerprint_drift"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((data.landmarks_added === undefined) || (!(func0.call(data, "landmarks_added")))){
const err17 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "landmarks_added"},message:"must have required property '"+"landmarks_added"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((data.reuse === undefined) || (!(func0.call(data, "reuse")))){
const err18 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reuse"},message:"must have required property '"+"reuse"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((data.reuse_refused === undefined) || (!(func0.call(data, "reuse_refused")))){
const err19 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reuse_refused"},message:"must have required property '"+"reuse_refused"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((data.definition === undefined) || (!(func0.call(data, "definition")))){
const err20 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "definition"},message:"must have required property '"+"definition"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((data.toolkit === undefined) || (!(func0.call(data, "toolkit")))){
const err21 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "toolkit"},message:"must have required property '"+"toolkit"+"'",schema:schema77.required,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema77.properties, key0))){
const err22 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.schema_version !== undefined && func0.call(data, "schema_version")){
let data0 = data.schema_version;
if(1 !== data0){
const err23 = {instancePath:instancePath+"/schema_version",schemaPath:"#/properties/schema_version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema77.properties.schema_version,data:data0};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.engine !== undefined && func0.call(data, "engine")){
let data1 = data.engine;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err24 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]{0,62}$"},message:"must match pattern \""+"^[a-z][a-z0-9_]{0,62}$"+"\"",schema:"^[a-z][a-z0-9_]{0,62}$",parentSchema:schema77.properties.engine,data:data1};
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
const err25 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.engine.type,parentSchema:schema77.properties.engine,data:data1};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.producer !== undefined && func0.call(data, "producer")){
let data2 = data.producer;
if(!((data2 === "invariants") || (data2 === "schemas"))){
const err26 = {instancePath:instancePath+"/producer",schemaPath:"#/properties/producer/enum",keyword:"enum",params:{allowedValues: schema77.properties.producer.enum},message:"must be equal to one of the allowed values",schema:schema77.properties.producer.enum,parentSchema:schema77.properties.producer,data:data2};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.version !== undefined && func0.call(data, "version")){
let data3 = data.version;
if(typeof data3 === "string"){
if(func75(data3) > 80){
const err27 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters",schema:80,parentSchema:schema77.properties.version,data:data3};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(func75(data3) < 1){
const err28 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema77.properties.version,data:data3};
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
const err29 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.version.type,parentSchema:schema77.properties.version,data:data3};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.installed_version !== undefined && func0.call(data, "installed_version")){
let data4 = data.installed_version;
if((typeof data4 !== "string") && (data4 !== null)){
const err30 = {instancePath:instancePath+"/installed_version",schemaPath:"#/properties/installed_version/type",keyword:"type",params:{type: schema77.properties.installed_version.type},message:"must be string,null",schema:schema77.properties.installed_version.type,parentSchema:schema77.properties.installed_version,data:data4};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.python !== undefined && func0.call(data, "python")){
let data5 = data.python;
if((typeof data5 !== "string") && (data5 !== null)){
const err31 = {instancePath:instancePath+"/python",schemaPath:"#/properties/python/type",keyword:"type",params:{type: schema77.properties.python.type},message:"must be string,null",schema:schema77.properties.python.type,parentSchema:schema77.properties.python,data:data5};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.verdict !== undefined && func0.call(data, "verdict")){
let data6 = data.verdict;
if(!((data6 === "pass") || (data6 === "fail"))){
const err32 = {instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema77.properties.verdict.enum},message:"must be equal to one of the allowed values",schema:schema77.properties.verdict.enum,parentSchema:schema77.properties.verdict,data:data6};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.reasons !== undefined && func0.call(data, "reasons")){
let data7 = data.reasons;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(typeof data8 !== "string"){
const err33 = {instancePath:instancePath+"/reasons/" + i0,schemaPath:"#/properties/reasons/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.reasons.items.type,parentSchema:schema77.properties.reasons.items,data:data8};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/reasons",schemaPath:"#/properties/reasons/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema77.properties.reasons.type,parentSchema:schema77.properties.reasons,data:data7};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.envelope !== undefined && func0.call(data, "envelope")){
let data9 = data.envelope;
if(typeof data9 === "string"){
if(func75(data9) > 200){
const err35 = {instancePath:instancePath+"/envelope",schemaPath:"#/properties/envelope/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema77.properties.envelope,data:data9};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func75(data9) < 1){
const err36 = {instancePath:instancePath+"/envelope",schemaPath:"#/properties/envelope/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema77.properties.envelope,data:data9};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/envelope",schemaPath:"#/properties/envelope/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.envelope.type,parentSchema:schema77.properties.envelope,data:data9};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.version_inside_envelope !== undefined && func0.call(data, "version_inside_envelope")){
let data10 = data.version_inside_envelope;
if(typeof data10 !== "boolean"){
const err38 = {instancePath:instancePath+"/version_inside_envelope",schemaPath:"#/properties/version_inside_envelope/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema77.properties.version_inside_envelope.type,parentSchema:schema77.properties.version_inside_envelope,data:data10};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.producer_archive !== undefined && func0.call(data, "producer_archive")){
let data11 = data.producer_archive;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if((data11.kind === undefined) || (!(func0.call(data11, "kind")))){
const err39 = {instancePath:instancePath+"/producer_archive",schemaPath:"#/properties/producer_archive/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema77.properties.producer_archive.required,parentSchema:schema77.properties.producer_archive,data:data11};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((data11.version === undefined) || (!(func0.call(data11, "version")))){
const err40 = {instancePath:instancePath+"/producer_archive",schemaPath:"#/properties/producer_archive/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema77.properties.producer_archive.required,parentSchema:schema77.properties.producer_archive,data:data11};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key1 of Object.keys(data11)){
if(!((key1 === "kind") || (key1 === "version"))){
const err41 = {instancePath:instancePath+"/producer_archive",schemaPath:"#/properties/producer_archive/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema77.properties.producer_archive,data:data11};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data11.kind !== undefined && func0.call(data11, "kind")){
let data12 = data11.kind;
if(!(((data12 === "none") || (data12 === "exact")) || (data12 === "fallback"))){
const err42 = {instancePath:instancePath+"/producer_archive/kind",schemaPath:"#/properties/producer_archive/properties/kind/enum",keyword:"enum",params:{allowedValues: schema77.properties.producer_archive.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema77.properties.producer_archive.properties.kind.enum,parentSchema:schema77.properties.producer_archive.properties.kind,data:data12};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data11.version !== undefined && func0.call(data11, "version")){
let data13 = data11.version;
const _errs26 = errors;
let valid4 = false;
const _errs27 = errors;
if(typeof data13 === "string"){
if(func75(data13) > 80){
const err43 = {instancePath:instancePath+"/producer_archive/version",schemaPath:"#/properties/producer_archive/properties/version/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters",schema:80,parentSchema:schema77.properties.producer_archive.properties.version.anyOf[0],data:data13};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(func75(data13) < 1){
const err44 = {instancePath:instancePath+"/producer_archive/version",schemaPath:"#/properties/producer_archive/properties/version/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema77.properties.producer_archive.properties.version.anyOf[0],data:data13};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/producer_archive/version",schemaPath:"#/properties/producer_archive/properties/version/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.producer_archive.properties.version.anyOf[0].type,parentSchema:schema77.properties.producer_archive.properties.version.anyOf[0],data:data13};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var _valid0 = _errs27 === errors;
valid4 = valid4 || _valid0;
const _errs29 = errors;
if(data13 !== null){
const err46 = {instancePath:instancePath+"/producer_archive/version",schemaPath:"#/properties/producer_archive/properties/version/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema77.properties.producer_archive.properties.version.anyOf[1].type,parentSchema:schema77.properties.producer_archive.properties.version.anyOf[1],data:data13};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
var _valid0 = _errs29 === errors;
valid4 = valid4 || _valid0;
if(!valid4){
const err47 = {instancePath:instancePath+"/producer_archive/version",schemaPath:"#/properties/producer_archive/properties/version/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema77.properties.producer_archive.properties.version.anyOf,parentSchema:schema77.properties.producer_archive.properties.version,data:data13};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
else {
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err48 = {instancePath:instancePath+"/producer_archive",schemaPath:"#/properties/producer_archive/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.producer_archive.type,parentSchema:schema77.properties.producer_archive,data:data11};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.landmarks !== undefined && func0.call(data, "landmarks")){
let data14 = data.landmarks;
if(Array.isArray(data14)){
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
let data15 = data14[i1];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if((data15.name === undefined) || (!(func0.call(data15, "name")))){
const err49 = {instancePath:instancePath+"/landmarks/" + i1,schemaPath:"#/properties/landmarks/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema77.properties.landmarks.items.required,parentSchema:schema77.properties.landmarks.items,data:data15};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((data15.kind === undefined) || (!(func0.call(data15, "kind")))){
const err50 = {instancePath:instancePath+"/landmarks/" + i1,schemaPath:"#/properties/landmarks/items/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema77.properties.landmarks.items.required,parentSchema:schema77.properties.landmarks.items,data:data15};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if((data15.fingerprint === undefined) || (!(func0.call(data15, "fingerprint")))){
const err51 = {instancePath:instancePath+"/landmarks/" + i1,schemaPath:"#/properties/landmarks/items/required",keyword:"required",params:{missingProperty: "fingerprint"},message:"must have required property '"+"fingerprint"+"'",schema:schema77.properties.landmarks.items.required,parentSchema:schema77.properties.landmarks.items,data:data15};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
for(const key2 of Object.keys(data15)){
if(!(((((key2 === "name") || (key2 === "kind")) || (key2 === "fingerprint")) || (key2 === "documentation")) || (key2 === "file"))){
const err52 = {instancePath:instancePath+"/landmarks/" + i1,schemaPath:"#/properties/landmarks/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema77.properties.landmarks.items,data:data15};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data15.name !== undefined && func0.call(data15, "name")){
let data16 = data15.name;
if(typeof data16 !== "string"){
const err53 = {instancePath:instancePath+"/landmarks/" + i1+"/name",schemaPath:"#/properties/landmarks/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.landmarks.items.properties.name.type,parentSchema:schema77.properties.landmarks.items.properties.name,data:data16};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data15.kind !== undefined && func0.call(data15, "kind")){
let data17 = data15.kind;
if(!(((((data17 === "class") || (data17 === "constructor")) || (data17 === "validator")) || (data17 === "function")) || (data17 === "constant"))){
const err54 = {instancePath:instancePath+"/landmarks/" + i1+"/kind",schemaPath:"#/properties/landmarks/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema77.properties.landmarks.items.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema77.properties.landmarks.items.properties.kind.enum,parentSchema:schema77.properties.landmarks.items.properties.kind,data:data17};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data15.fingerprint !== undefined && func0.call(data15, "fingerprint")){
let data18 = data15.fingerprint;
const _errs40 = errors;
let valid8 = false;
const _errs41 = errors;
if(typeof data18 === "string"){
if(!pattern5.test(data18)){
const err55 = {instancePath:instancePath+"/landmarks/" + i1+"/fingerprint",schemaPath:"#/properties/landmarks/items/properties/fingerprint/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema77.properties.landmarks.items.properties.fingerprint.anyOf[0],data:data18};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/landmarks/" + i1+"/fingerprint",schemaPath:"#/properties/landmarks/items/properties/fingerprint/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.landmarks.items.properties.fingerprint.anyOf[0].type,parentSchema:schema77.properties.landmarks.items.properties.fingerprint.anyOf[0],data:data18};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
var _valid1 = _errs41 === errors;
valid8 = valid8 || _valid1;
const _errs43 = errors;
if(data18 !== null){
const err57 = {instancePath:instancePath+"/landmarks/" + i1+"/fingerprint",schemaPath:"#/properties/landmarks/items/properties/fingerprint/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema77.properties.landmarks.items.properties.fingerprint.anyOf[1].type,parentSchema:schema77.properties.landmarks.items.properties.fingerprint.anyOf[1],data:data18};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
var _valid1 = _errs43 === errors;
valid8 = valid8 || _valid1;
if(!valid8){
const err58 = {instancePath:instancePath+"/landmarks/" + i1+"/fingerprint",schemaPath:"#/properties/landmarks/items/properties/fingerprint/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema77.properties.landmarks.items.properties.fingerprint.anyOf,parentSchema:schema77.properties.landmarks.items.properties.fingerprint,data:data18};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
else {
errors = _errs40;
if(vErrors !== null){
if(_errs40){
vErrors.length = _errs40;
}
else {
vErrors = null;
}
}
}
}
if(data15.documentation !== undefined && func0.call(data15, "documentation")){
let data19 = data15.documentation;
const _errs46 = errors;
let valid9 = false;
const _errs47 = errors;
if(typeof data19 === "string"){
if(!pattern5.test(data19)){
const err59 = {instancePath:instancePath+"/landmarks/" + i1+"/documentation",schemaPath:"#/properties/landmarks/items/properties/documentation/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema77.properties.landmarks.items.properties.documentation.anyOf[0],data:data19};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/landmarks/" + i1+"/documentation",schemaPath:"#/properties/landmarks/items/properties/documentation/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.landmarks.items.properties.documentation.anyOf[0].type,parentSchema:schema77.properties.landmarks.items.properties.documentation.anyOf[0],data:data19};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
var _valid2 = _errs47 === errors;
valid9 = valid9 || _valid2;
const _errs49 = errors;
if(data19 !== null){
const err61 = {instancePath:instancePath+"/landmarks/" + i1+"/documentation",schemaPath:"#/properties/landmarks/items/properties/documentation/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema77.properties.landmarks.items.properties.documentation.anyOf[1].type,parentSchema:schema77.properties.landmarks.items.properties.documentation.anyOf[1],data:data19};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
var _valid2 = _errs49 === errors;
valid9 = valid9 || _valid2;
if(!valid9){
const err62 = {instancePath:instancePath+"/landmarks/" + i1+"/documentation",schemaPath:"#/properties/landmarks/items/properties/documentation/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema77.properties.landmarks.items.properties.documentation.anyOf,parentSchema:schema77.properties.landmarks.items.properties.documentation,data:data19};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
else {
errors = _errs46;
if(vErrors !== null){
if(_errs46){
vErrors.length = _errs46;
}
else {
vErrors = null;
}
}
}
}
if(data15.file !== undefined && func0.call(data15, "file")){
let data20 = data15.file;
if((typeof data20 !== "string") && (data20 !== null)){
const err63 = {instancePath:instancePath+"/landmarks/" + i1+"/file",schemaPath:"#/properties/landmarks/items/properties/file/type",keyword:"type",params:{type: schema77.properties.landmarks.items.properties.file.type},message:"must be string,null",schema:schema77.properties.landmarks.items.properties.file.type,parentSchema:schema77.properties.landmarks.items.properties.file,data:data20};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/landmarks/" + i1,schemaPath:"#/properties/landmarks/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.landmarks.items.type,parentSchema:schema77.properties.landmarks.items,data:data15};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/landmarks",schemaPath:"#/properties/landmarks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema77.properties.landmarks.type,parentSchema:schema77.properties.landmarks,data:data14};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.landmarks_missing !== undefined && func0.call(data, "landmarks_missing")){
let data21 = data.landmarks_missing;
if(Array.isArray(data21)){
const len2 = data21.length;
for(let i2=0; i2<len2; i2++){
let data22 = data21[i2];
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if((data22.landmark === undefined) || (!(func0.call(data22, "landmark")))){
const err66 = {instancePath:instancePath+"/landmarks_missing/" + i2,schemaPath:"#/properties/landmarks_missing/items/required",keyword:"required",params:{missingProperty: "landmark"},message:"must have required property '"+"landmark"+"'",schema:schema77.properties.landmarks_missing.items.required,parentSchema:schema77.properties.landmarks_missing.items,data:data22};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if((data22.reason === undefined) || (!(func0.call(data22, "reason")))){
const err67 = {instancePath:instancePath+"/landmarks_missing/" + i2,schemaPath:"#/properties/landmarks_missing/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema77.properties.landmarks_missing.items.required,parentSchema:schema77.properties.landmarks_missing.items,data:data22};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
for(const key3 of Object.keys(data22)){
if(!((key3 === "landmark") || (key3 === "reason"))){
const err68 = {instancePath:instancePath+"/landmarks_missing/" + i2,schemaPath:"#/properties/landmarks_missing/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema77.properties.landmarks_missing.items,data:data22};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data22.landmark !== undefined && func0.call(data22, "landmark")){
let data23 = data22.landmark;
if(typeof data23 !== "string"){
const err69 = {instancePath:instancePath+"/landmarks_missing/" + i2+"/landmark",schemaPath:"#/properties/landmarks_missing/items/properties/landmark/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.landmarks_missing.items.properties.landmark.type,parentSchema:schema77.properties.landmarks_missing.items.properties.landmark,data:data23};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data22.reason !== undefined && func0.call(data22, "reason")){
let data24 = data22.reason;
if(typeof data24 !== "string"){
const err70 = {instancePath:instancePath+"/landmarks_missing/" + i2+"/reason",schemaPath:"#/properties/landmarks_missing/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.landmarks_missing.items.properties.reason.type,parentSchema:schema77.properties.landmarks_missing.items.properties.reason,data:data24};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/landmarks_missing/" + i2,schemaPath:"#/properties/landmarks_missing/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.landmarks_missing.items.type,parentSchema:schema77.properties.landmarks_missing.items,data:data22};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/landmarks_missing",schemaPath:"#/properties/landmarks_missing/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema77.properties.landmarks_missing.type,parentSchema:schema77.properties.landmarks_missing,data:data21};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.landmarks_aliased !== undefined && func0.call(data, "landmarks_aliased")){
let data25 = data.landmarks_aliased;
if(Array.isArray(data25)){
const len3 = data25.length;
for(let i3=0; i3<len3; i3++){
let data26 = data25[i3];
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if((data26.landmark === undefined) || (!(func0.call(data26, "landmark")))){
const err73 = {instancePath:instancePath+"/landmarks_aliased/" + i3,schemaPath:"#/properties/landmarks_aliased/items/required",keyword:"required",params:{missingProperty: "landmark"},message:"must have required property '"+"landmark"+"'",schema:schema77.properties.landmarks_aliased.items.required,parentSchema:schema77.properties.landmarks_aliased.items,data:data26};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if((data26.now === undefined) || (!(func0.call(data26, "now")))){
const err74 = {instancePath:instancePath+"/landmarks_aliased/" + i3,schemaPath:"#/properties/landmarks_aliased/items/required",keyword:"required",params:{missingProperty: "now"},message:"must have required property '"+"now"+"'",schema:schema77.properties.landmarks_aliased.items.required,parentSchema:schema77.properties.landmarks_aliased.items,data:data26};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
for(const key4 of Object.keys(data26)){
if(!((key4 === "landmark") || (key4 === "now"))){
const err75 = {instancePath:instancePath+"/landmarks_aliased/" + i3,schemaPath:"#/properties/landmarks_aliased/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema77.properties.landmarks_aliased.items,data:data26};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data26.landmark !== undefined && func0.call(data26, "landmark")){
let data27 = data26.landmark;
if(typeof data27 !== "string"){
const err76 = {instancePath:instancePath+"/landmarks_aliased/" + i3+"/landmark",schemaPath:"#/properties/landmarks_aliased/items/properties/landmark/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.landmarks_aliased.items.properties.landmark.type,parentSchema:schema77.properties.landmarks_aliased.items.properties.landmark,data:data27};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data26.now !== undefined && func0.call(data26, "now")){
let data28 = data26.now;
if(typeof data28 !== "string"){
const err77 = {instancePath:instancePath+"/landmarks_aliased/" + i3+"/now",schemaPath:"#/properties/landmarks_aliased/items/properties/now/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.landmarks_aliased.items.properties.now.type,parentSchema:schema77.properties.landmarks_aliased.items.properties.now,data:data28};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/landmarks_aliased/" + i3,schemaPath:"#/properties/landmarks_aliased/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.landmarks_aliased.items.type,parentSchema:schema77.properties.landmarks_aliased.items,data:data26};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
else {
const err79 = {instancePath:instancePath+"/landmarks_aliased",schemaPath:"#/properties/landmarks_aliased/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema77.properties.landmarks_aliased.type,parentSchema:schema77.properties.landmarks_aliased,data:data25};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.packages_present !== undefined && func0.call(data, "packages_present")){
let data29 = data.packages_present;
if(Array.isArray(data29)){
const len4 = data29.length;
for(let i4=0; i4<len4; i4++){
let data30 = data29[i4];
if(typeof data30 !== "string"){
const err80 = {instancePath:instancePath+"/packages_present/" + i4,schemaPath:"#/properties/packages_present/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.packages_present.items.type,parentSchema:schema77.properties.packages_present.items,data:data30};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/packages_present",schemaPath:"#/properties/packages_present/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema77.properties.packages_present.type,parentSchema:schema77.properties.packages_present,data:data29};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.archive !== undefined && func0.call(data, "archive")){
let data31 = data.archive;
const _errs76 = errors;
let valid18 = false;
const _errs77 = errors;
if(data31 !== null){
const err82 = {instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/anyOf/0/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema77.properties.archive.anyOf[0].type,parentSchema:schema77.properties.archive.anyOf[0],data:data31};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
var _valid3 = _errs77 === errors;
valid18 = valid18 || _valid3;
const _errs79 = errors;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if((data31.version === undefined) || (!(func0.call(data31, "version")))){
const err83 = {instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/anyOf/1/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema77.properties.archive.anyOf[1].required,parentSchema:schema77.properties.archive.anyOf[1],data:data31};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if((data31.directory === undefined) || (!(func0.call(data31, "directory")))){
const err84 = {instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/anyOf/1/required",keyword:"required",params:{missingProperty: "directory"},message:"must have required property '"+"directory"+"'",schema:schema77.properties.archive.anyOf[1].required,parentSchema:schema77.properties.archive.anyOf[1],data:data31};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
for(const key5 of Object.keys(data31)){
if(!((key5 === "version") || (key5 === "directory"))){
const err85 = {instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema77.properties.archive.anyOf[1],data:data31};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data31.version !== undefined && func0.call(data31, "version")){
let data32 = data31.version;
if(typeof data32 === "string"){
if(func75(data32) > 80){
const err86 = {instancePath:instancePath+"/archive/version",schemaPath:"#/properties/archive/anyOf/1/properties/version/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters",schema:80,parentSchema:schema77.properties.archive.anyOf[1].properties.version,data:data32};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(func75(data32) < 1){
const err87 = {instancePath:instancePath+"/archive/version",schemaPath:"#/properties/archive/anyOf/1/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema77.properties.archive.anyOf[1].properties.version,data:data32};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/archive/version",schemaPath:"#/properties/archive/anyOf/1/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.archive.anyOf[1].properties.version.type,parentSchema:schema77.properties.archive.anyOf[1].properties.version,data:data32};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data31.directory !== undefined && func0.call(data31, "directory")){
let data33 = data31.directory;
if(typeof data33 !== "string"){
const err89 = {instancePath:instancePath+"/archive/directory",schemaPath:"#/properties/archive/anyOf/1/properties/directory/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.archive.anyOf[1].properties.directory.type,parentSchema:schema77.properties.archive.anyOf[1].properties.directory,data:data33};
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
else {
const err90 = {instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.archive.anyOf[1].type,parentSchema:schema77.properties.archive.anyOf[1],data:data31};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
var _valid3 = _errs79 === errors;
valid18 = valid18 || _valid3;
if(!valid18){
const err91 = {instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema77.properties.archive.anyOf,parentSchema:schema77.properties.archive,data:data31};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
else {
errors = _errs76;
if(vErrors !== null){
if(_errs76){
vErrors.length = _errs76;
}
else {
vErrors = null;
}
}
}
}
if(data.fingerprint_drift !== undefined && func0.call(data, "fingerprint_drift")){
let data34 = data.fingerprint_drift;
if(Array.isArray(data34)){
const len5 = data34.length;
for(let i5=0; i5<len5; i5++){
let data35 = data34[i5];
if(typeof data35 !== "string"){
const err92 = {instancePath:instancePath+"/fingerprint_drift/" + i5,schemaPath:"#/properties/fingerprint_drift/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.fingerprint_drift.items.type,parentSchema:schema77.properties.fingerprint_drift.items,data:data35};
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
else {
const err93 = {instancePath:instancePath+"/fingerprint_drift",schemaPath:"#/properties/fingerprint_drift/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema77.properties.fingerprint_drift.type,parentSchema:schema77.properties.fingerprint_drift,data:data34};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data.landmarks_added !== undefined && func0.call(data, "landmarks_added")){
let data36 = data.landmarks_added;
if(Array.isArray(data36)){
const len6 = data36.length;
for(let i6=0; i6<len6; i6++){
let data37 = data36[i6];
if(typeof data37 !== "string"){
const err94 = {instancePath:instancePath+"/landmarks_added/" + i6,schemaPath:"#/properties/landmarks_added/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.landmarks_added.items.type,parentSchema:schema77.properties.landmarks_added.items,data:data37};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/landmarks_added",schemaPath:"#/properties/landmarks_added/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema77.properties.landmarks_added.type,parentSchema:schema77.properties.landmarks_added,data:data36};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data.reuse !== undefined && func0.call(data, "reuse")){
let data38 = data.reuse;
if(typeof data38 !== "boolean"){
const err96 = {instancePath:instancePath+"/reuse",schemaPath:"#/properties/reuse/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema77.properties.reuse.type,parentSchema:schema77.properties.reuse,data:data38};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data.reuse_refused !== undefined && func0.call(data, "reuse_refused")){
let data39 = data.reuse_refused;
if(Array.isArray(data39)){
const len7 = data39.length;
for(let i7=0; i7<len7; i7++){
let data40 = data39[i7];
if(typeof data40 !== "string"){
const err97 = {instancePath:instancePath+"/reuse_refused/" + i7,schemaPath:"#/properties/reuse_refused/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.reuse_refused.items.type,parentSchema:schema77.properties.reuse_refused.items,data:data40};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
else {
const err98 = {instancePath:instancePath+"/reuse_refused",schemaPath:"#/properties/reuse_refused/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema77.properties.reuse_refused.type,parentSchema:schema77.properties.reuse_refused,data:data39};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data.definition !== undefined && func0.call(data, "definition")){
let data41 = data.definition;
if(typeof data41 === "string"){
if(!pattern5.test(data41)){
const err99 = {instancePath:instancePath+"/definition",schemaPath:"#/properties/definition/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema77.properties.definition,data:data41};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/definition",schemaPath:"#/properties/definition/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.definition.type,parentSchema:schema77.properties.definition,data:data41};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data.toolkit !== undefined && func0.call(data, "toolkit")){
let data42 = data.toolkit;
if(typeof data42 === "string"){
if(!pattern5.test(data42)){
const err101 = {instancePath:instancePath+"/toolkit",schemaPath:"#/properties/toolkit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema77.properties.toolkit,data:data42};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/toolkit",schemaPath:"#/properties/toolkit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.toolkit.type,parentSchema:schema77.properties.toolkit,data:data42};
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
const err103 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.type,parentSchema:schema77,data};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
validate51.errors = vErrors;
return errors === 0;
}
validate51.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
