// Generated from schemas/compat.schema.json by `npm run generate`; do not edit.
"use strict";
module.exports = validate20;
module.exports.default = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"compat.schema.json","title":"EngineCompat","description":"engine_versions/<engine>/compat.json: probe results by version.","type":"object","additionalProperties":false,"required":["schema_version","engine","results"],"properties":{"schema_version":{"const":1},"engine":{"type":"string","pattern":"^[a-z][a-z0-9_]{0,62}$","description":"Name of the engine; also its folder in engine_versions/."},"results":{"type":"array","description":"By version (PEP 440 order), then producer.","items":{"title":"CompatResult","type":"object","additionalProperties":false,"required":["version","producer","verdict","installed_version","version_inside_envelope","fingerprint","landmarks_missing","landmarks_aliased"],"properties":{"version":{"type":"string","minLength":1,"maxLength":80,"description":"PEP 440 version."},"producer":{"enum":["invariants","schemas"]},"verdict":{"enum":["pass","fail"]},"installed_version":{"type":["string","null"]},"version_inside_envelope":{"type":"boolean"},"fingerprint":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"Over all landmarks."},"landmarks_missing":{"type":"array","items":{"type":"string"}},"landmarks_aliased":{"type":"array","items":{"type":"string"}}}}}}};
const func0 = Object.prototype.hasOwnProperty;
const func75 = require("ajv/dist/runtime/ucs2length").default;
const pattern4 = new RegExp("^[a-z][a-z0-9_]{0,62}$", "u");
const pattern5 = new RegExp("^[0-9a-f]{64}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="compat.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.schema_version === undefined) || (!(func0.call(data, "schema_version")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema_version"},message:"must have required property '"+"schema_version"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.engine === undefined) || (!(func0.call(data, "engine")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "engine"},message:"must have required property '"+"engine"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.results === undefined) || (!(func0.call(data, "results")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "results"},message:"must have required property '"+"results"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((key0 === "schema_version") || (key0 === "engine")) || (key0 === "results"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.schema_version !== undefined && func0.call(data, "schema_version")){
let data0 = data.schema_version;
if(1 !== data0){
const err4 = {instancePath:instancePath+"/schema_version",schemaPath:"#/properties/schema_version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.schema_version,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.engine !== undefined && func0.call(data, "engine")){
let data1 = data.engine;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err5 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]{0,62}$"},message:"must match pattern \""+"^[a-z][a-z0-9_]{0,62}$"+"\"",schema:"^[a-z][a-z0-9_]{0,62}$",parentSchema:schema31.properties.engine,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.engine.type,parentSchema:schema31.properties.engine,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.results !== undefined && func0.call(data, "results")){
let data2 = data.results;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if((data3.version === undefined) || (!(func0.call(data3, "version")))){
const err7 = {instancePath:instancePath+"/results/" + i0,schemaPath:"#/properties/results/items/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema31.properties.results.items.required,parentSchema:schema31.properties.results.items,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data3.producer === undefined) || (!(func0.call(data3, "producer")))){
const err8 = {instancePath:instancePath+"/results/" + i0,schemaPath:"#/properties/results/items/required",keyword:"required",params:{missingProperty: "producer"},message:"must have required property '"+"producer"+"'",schema:schema31.properties.results.items.required,parentSchema:schema31.properties.results.items,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data3.verdict === undefined) || (!(func0.call(data3, "verdict")))){
const err9 = {instancePath:instancePath+"/results/" + i0,schemaPath:"#/properties/results/items/required",keyword:"required",params:{missingProperty: "verdict"},message:"must have required property '"+"verdict"+"'",schema:schema31.properties.results.items.required,parentSchema:schema31.properties.results.items,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((data3.installed_version === undefined) || (!(func0.call(data3, "installed_version")))){
const err10 = {instancePath:instancePath+"/results/" + i0,schemaPath:"#/properties/results/items/required",keyword:"required",params:{missingProperty: "installed_version"},message:"must have required property '"+"installed_version"+"'",schema:schema31.properties.results.items.required,parentSchema:schema31.properties.results.items,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((data3.version_inside_envelope === undefined) || (!(func0.call(data3, "version_inside_envelope")))){
const err11 = {instancePath:instancePath+"/results/" + i0,schemaPath:"#/properties/results/items/required",keyword:"required",params:{missingProperty: "version_inside_envelope"},message:"must have required property '"+"version_inside_envelope"+"'",schema:schema31.properties.results.items.required,parentSchema:schema31.properties.results.items,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((data3.fingerprint === undefined) || (!(func0.call(data3, "fingerprint")))){
const err12 = {instancePath:instancePath+"/results/" + i0,schemaPath:"#/properties/results/items/required",keyword:"required",params:{missingProperty: "fingerprint"},message:"must have required property '"+"fingerprint"+"'",schema:schema31.properties.results.items.required,parentSchema:schema31.properties.results.items,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((data3.landmarks_missing === undefined) || (!(func0.call(data3, "landmarks_missing")))){
const err13 = {instancePath:instancePath+"/results/" + i0,schemaPath:"#/properties/results/items/required",keyword:"required",params:{missingProperty: "landmarks_missing"},message:"must have required property '"+"landmarks_missing"+"'",schema:schema31.properties.results.items.required,parentSchema:schema31.properties.results.items,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((data3.landmarks_aliased === undefined) || (!(func0.call(data3, "landmarks_aliased")))){
const err14 = {instancePath:instancePath+"/results/" + i0,schemaPath:"#/properties/results/items/required",keyword:"required",params:{missingProperty: "landmarks_aliased"},message:"must have required property '"+"landmarks_aliased"+"'",schema:schema31.properties.results.items.required,parentSchema:schema31.properties.results.items,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key1 of Object.keys(data3)){
if(!((((((((key1 === "version") || (key1 === "producer")) || (key1 === "verdict")) || (key1 === "installed_version")) || (key1 === "version_inside_envelope")) || (key1 === "fingerprint")) || (key1 === "landmarks_missing")) || (key1 === "landmarks_aliased"))){
const err15 = {instancePath:instancePath+"/results/" + i0,schemaPath:"#/properties/results/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.results.items,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.version !== undefined && func0.call(data3, "version")){
let data4 = data3.version;
if(typeof data4 === "string"){
if(func75(data4) > 80){
const err16 = {instancePath:instancePath+"/results/" + i0+"/version",schemaPath:"#/properties/results/items/properties/version/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters",schema:80,parentSchema:schema31.properties.results.items.properties.version,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func75(data4) < 1){
const err17 = {instancePath:instancePath+"/results/" + i0+"/version",schemaPath:"#/properties/results/items/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.results.items.properties.version,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/results/" + i0+"/version",schemaPath:"#/properties/results/items/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.results.items.properties.version.type,parentSchema:schema31.properties.results.items.properties.version,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data3.producer !== undefined && func0.call(data3, "producer")){
let data5 = data3.producer;
if(!((data5 === "invariants") || (data5 === "schemas"))){
const err19 = {instancePath:instancePath+"/results/" + i0+"/producer",schemaPath:"#/properties/results/items/properties/producer/enum",keyword:"enum",params:{allowedValues: schema31.properties.results.items.properties.producer.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.results.items.properties.producer.enum,parentSchema:schema31.properties.results.items.properties.producer,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data3.verdict !== undefined && func0.call(data3, "verdict")){
let data6 = data3.verdict;
if(!((data6 === "pass") || (data6 === "fail"))){
const err20 = {instancePath:instancePath+"/results/" + i0+"/verdict",schemaPath:"#/properties/results/items/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema31.properties.results.items.properties.verdict.enum},message:"must be equal to one of the allowed values",schema:schema31.properties.results.items.properties.verdict.enum,parentSchema:schema31.properties.results.items.properties.verdict,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.installed_version !== undefined && func0.call(data3, "installed_version")){
let data7 = data3.installed_version;
if((typeof data7 !== "string") && (data7 !== null)){
const err21 = {instancePath:instancePath+"/results/" + i0+"/installed_version",schemaPath:"#/properties/results/items/properties/installed_version/type",keyword:"type",params:{type: schema31.properties.results.items.properties.installed_version.type},message:"must be string,null",schema:schema31.properties.results.items.properties.installed_version.type,parentSchema:schema31.properties.results.items.properties.installed_version,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data3.version_inside_envelope !== undefined && func0.call(data3, "version_inside_envelope")){
let data8 = data3.version_inside_envelope;
if(typeof data8 !== "boolean"){
const err22 = {instancePath:instancePath+"/results/" + i0+"/version_inside_envelope",schemaPath:"#/properties/results/items/properties/version_inside_envelope/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema31.properties.results.items.properties.version_inside_envelope.type,parentSchema:schema31.properties.results.items.properties.version_inside_envelope,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data3.fingerprint !== undefined && func0.call(data3, "fingerprint")){
let data9 = data3.fingerprint;
if(typeof data9 === "string"){
if(!pattern5.test(data9)){
const err23 = {instancePath:instancePath+"/results/" + i0+"/fingerprint",schemaPath:"#/properties/results/items/properties/fingerprint/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema31.properties.results.items.properties.fingerprint,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/results/" + i0+"/fingerprint",schemaPath:"#/properties/results/items/properties/fingerprint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.results.items.properties.fingerprint.type,parentSchema:schema31.properties.results.items.properties.fingerprint,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data3.landmarks_missing !== undefined && func0.call(data3, "landmarks_missing")){
let data10 = data3.landmarks_missing;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(typeof data11 !== "string"){
const err25 = {instancePath:instancePath+"/results/" + i0+"/landmarks_missing/" + i1,schemaPath:"#/properties/results/items/properties/landmarks_missing/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.results.items.properties.landmarks_missing.items.type,parentSchema:schema31.properties.results.items.properties.landmarks_missing.items,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/results/" + i0+"/landmarks_missing",schemaPath:"#/properties/results/items/properties/landmarks_missing/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.results.items.properties.landmarks_missing.type,parentSchema:schema31.properties.results.items.properties.landmarks_missing,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data3.landmarks_aliased !== undefined && func0.call(data3, "landmarks_aliased")){
let data12 = data3.landmarks_aliased;
if(Array.isArray(data12)){
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
if(typeof data13 !== "string"){
const err27 = {instancePath:instancePath+"/results/" + i0+"/landmarks_aliased/" + i2,schemaPath:"#/properties/results/items/properties/landmarks_aliased/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.results.items.properties.landmarks_aliased.items.type,parentSchema:schema31.properties.results.items.properties.landmarks_aliased.items,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/results/" + i0+"/landmarks_aliased",schemaPath:"#/properties/results/items/properties/landmarks_aliased/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.results.items.properties.landmarks_aliased.type,parentSchema:schema31.properties.results.items.properties.landmarks_aliased,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/results/" + i0,schemaPath:"#/properties/results/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.results.items.type,parentSchema:schema31.properties.results.items,data:data3};
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
const err30 = {instancePath:instancePath+"/results",schemaPath:"#/properties/results/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.results.type,parentSchema:schema31.properties.results,data:data2};
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
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
