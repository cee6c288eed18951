// Generated from schemas/landmarks.schema.json by `npm run generate`; do not edit.
"use strict";
module.exports = validate50;
module.exports.default = validate50;
const schema76 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"landmarks.schema.json","title":"LandmarkArchive","description":"v<safe>/outputs/landmarks-<producer>.json: what the archived result beside it rests on.","type":"object","additionalProperties":false,"required":["schema_version","engine","version","producer","definition","toolkit","packages_present","landmarks"],"properties":{"schema_version":{"const":1},"engine":{"type":"string","pattern":"^[a-z][a-z0-9_]{0,62}$","description":"Name of the engine; also its folder in engine_versions/."},"version":{"type":"string","minLength":1,"maxLength":80,"description":"PEP 440 version."},"producer":{"enum":["invariants","schemas"]},"definition":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"Of engine.yaml."},"toolkit":{"type":"string","pattern":"^[0-9a-f]{64}$","description":"Of the code that made the result."},"packages_present":{"type":"array","items":{"type":"string"}},"landmarks":{"type":"array","items":{"title":"Landmark","type":"object","additionalProperties":false,"required":["name","kind","fingerprint"],"properties":{"name":{"type":"string"},"kind":{"enum":["class","constructor","validator","function","constant"]},"fingerprint":{"anyOf":[{"type":"string","pattern":"^[0-9a-f]{64}$"},{"type":"null"}],"description":"Of the normalised syntax of everything the landmark may reach; null when the library has no source for it."},"documentation":{"anyOf":[{"type":"string","pattern":"^[0-9a-f]{64}$"},{"type":"null"}],"description":"Of the docstrings of a class."},"file":{"type":["string","null"]}}}}}};
const func0 = Object.prototype.hasOwnProperty;
const func75 = require("ajv/dist/runtime/ucs2length").default;
const pattern4 = new RegExp("^[a-z][a-z0-9_]{0,62}$", "u");
const pattern5 = new RegExp("^[0-9a-f]{64}$", "u");

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="landmarks.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.schema_version === undefined) || (!(func0.call(data, "schema_version")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema_version"},message:"must have required property '"+"schema_version"+"'",schema:schema76.required,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.engine === undefined) || (!(func0.call(data, "engine")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "engine"},message:"must have required property '"+"engine"+"'",schema:schema76.required,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.version === undefined) || (!(func0.call(data, "version")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema76.required,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.producer === undefined) || (!(func0.call(data, "producer")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "producer"},message:"must have required property '"+"producer"+"'",schema:schema76.required,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.definition === undefined) || (!(func0.call(data, "definition")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "definition"},message:"must have required property '"+"definition"+"'",schema:schema76.required,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.toolkit === undefined) || (!(func0.call(data, "toolkit")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "toolkit"},message:"must have required property '"+"toolkit"+"'",schema:schema76.required,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.packages_present === undefined) || (!(func0.call(data, "packages_present")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "packages_present"},message:"must have required property '"+"packages_present"+"'",schema:schema76.required,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.landmarks === undefined) || (!(func0.call(data, "landmarks")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "landmarks"},message:"must have required property '"+"landmarks"+"'",schema:schema76.required,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "schema_version") || (key0 === "engine")) || (key0 === "version")) || (key0 === "producer")) || (key0 === "definition")) || (key0 === "toolkit")) || (key0 === "packages_present")) || (key0 === "landmarks"))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.schema_version !== undefined && func0.call(data, "schema_version")){
let data0 = data.schema_version;
if(1 !== data0){
const err9 = {instancePath:instancePath+"/schema_version",schemaPath:"#/properties/schema_version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema76.properties.schema_version,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.engine !== undefined && func0.call(data, "engine")){
let data1 = data.engine;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err10 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]{0,62}$"},message:"must match pattern \""+"^[a-z][a-z0-9_]{0,62}$"+"\"",schema:"^[a-z][a-z0-9_]{0,62}$",parentSchema:schema76.properties.engine,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema76.properties.engine.type,parentSchema:schema76.properties.engine,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.version !== undefined && func0.call(data, "version")){
let data2 = data.version;
if(typeof data2 === "string"){
if(func75(data2) > 80){
const err12 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters",schema:80,parentSchema:schema76.properties.version,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func75(data2) < 1){
const err13 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema76.properties.version,data:data2};
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
const err14 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema76.properties.version.type,parentSchema:schema76.properties.version,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.producer !== undefined && func0.call(data, "producer")){
let data3 = data.producer;
if(!((data3 === "invariants") || (data3 === "schemas"))){
const err15 = {instancePath:instancePath+"/producer",schemaPath:"#/properties/producer/enum",keyword:"enum",params:{allowedValues: schema76.properties.producer.enum},message:"must be equal to one of the allowed values",schema:schema76.properties.producer.enum,parentSchema:schema76.properties.producer,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.definition !== undefined && func0.call(data, "definition")){
let data4 = data.definition;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err16 = {instancePath:instancePath+"/definition",schemaPath:"#/properties/definition/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema76.properties.definition,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/definition",schemaPath:"#/properties/definition/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema76.properties.definition.type,parentSchema:schema76.properties.definition,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.toolkit !== undefined && func0.call(data, "toolkit")){
let data5 = data.toolkit;
if(typeof data5 === "string"){
if(!pattern5.test(data5)){
const err18 = {instancePath:instancePath+"/toolkit",schemaPath:"#/properties/toolkit/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema76.properties.toolkit,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/toolkit",schemaPath:"#/properties/toolkit/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema76.properties.toolkit.type,parentSchema:schema76.properties.toolkit,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.packages_present !== undefined && func0.call(data, "packages_present")){
let data6 = data.packages_present;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 !== "string"){
const err20 = {instancePath:instancePath+"/packages_present/" + i0,schemaPath:"#/properties/packages_present/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema76.properties.packages_present.items.type,parentSchema:schema76.properties.packages_present.items,data:data7};
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
const err21 = {instancePath:instancePath+"/packages_present",schemaPath:"#/properties/packages_present/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema76.properties.packages_present.type,parentSchema:schema76.properties.packages_present,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.landmarks !== undefined && func0.call(data, "landmarks")){
let data8 = data.landmarks;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if((data9.name === undefined) || (!(func0.call(data9, "name")))){
const err22 = {instancePath:instancePath+"/landmarks/" + i1,schemaPath:"#/properties/landmarks/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema76.properties.landmarks.items.required,parentSchema:schema76.properties.landmarks.items,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((data9.kind === undefined) || (!(func0.call(data9, "kind")))){
const err23 = {instancePath:instancePath+"/landmarks/" + i1,schemaPath:"#/properties/landmarks/items/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema76.properties.landmarks.items.required,parentSchema:schema76.properties.landmarks.items,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((data9.fingerprint === undefined) || (!(func0.call(data9, "fingerprint")))){
const err24 = {instancePath:instancePath+"/landmarks/" + i1,schemaPath:"#/properties/landmarks/items/required",keyword:"required",params:{missingProperty: "fingerprint"},message:"must have required property '"+"fingerprint"+"'",schema:schema76.properties.landmarks.items.required,parentSchema:schema76.properties.landmarks.items,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key1 of Object.keys(data9)){
if(!(((((key1 === "name") || (key1 === "kind")) || (key1 === "fingerprint")) || (key1 === "documentation")) || (key1 === "file"))){
const err25 = {instancePath:instancePath+"/landmarks/" + i1,schemaPath:"#/properties/landmarks/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema76.properties.landmarks.items,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data9.name !== undefined && func0.call(data9, "name")){
let data10 = data9.name;
if(typeof data10 !== "string"){
const err26 = {instancePath:instancePath+"/landmarks/" + i1+"/name",schemaPath:"#/properties/landmarks/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema76.properties.landmarks.items.properties.name.type,parentSchema:schema76.properties.landmarks.items.properties.name,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data9.kind !== undefined && func0.call(data9, "kind")){
let data11 = data9.kind;
if(!(((((data11 === "class") || (data11 === "constructor")) || (data11 === "validator")) || (data11 === "function")) || (data11 === "constant"))){
const err27 = {instancePath:instancePath+"/landmarks/" + i1+"/kind",schemaPath:"#/properties/landmarks/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema76.properties.landmarks.items.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema76.properties.landmarks.items.properties.kind.enum,parentSchema:schema76.properties.landmarks.items.properties.kind,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data9.fingerprint !== undefined && func0.call(data9, "fingerprint")){
let data12 = data9.fingerprint;
const _errs25 = errors;
let valid6 = false;
const _errs26 = errors;
if(typeof data12 === "string"){
if(!pattern5.test(data12)){
const err28 = {instancePath:instancePath+"/landmarks/" + i1+"/fingerprint",schemaPath:"#/properties/landmarks/items/properties/fingerprint/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema76.properties.landmarks.items.properties.fingerprint.anyOf[0],data:data12};
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
const err29 = {instancePath:instancePath+"/landmarks/" + i1+"/fingerprint",schemaPath:"#/properties/landmarks/items/properties/fingerprint/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema76.properties.landmarks.items.properties.fingerprint.anyOf[0].type,parentSchema:schema76.properties.landmarks.items.properties.fingerprint.anyOf[0],data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid0 = _errs26 === errors;
valid6 = valid6 || _valid0;
const _errs28 = errors;
if(data12 !== null){
const err30 = {instancePath:instancePath+"/landmarks/" + i1+"/fingerprint",schemaPath:"#/properties/landmarks/items/properties/fingerprint/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema76.properties.landmarks.items.properties.fingerprint.anyOf[1].type,parentSchema:schema76.properties.landmarks.items.properties.fingerprint.anyOf[1],data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid0 = _errs28 === errors;
valid6 = valid6 || _valid0;
if(!valid6){
const err31 = {instancePath:instancePath+"/landmarks/" + i1+"/fingerprint",schemaPath:"#/properties/landmarks/items/properties/fingerprint/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema76.properties.landmarks.items.properties.fingerprint.anyOf,parentSchema:schema76.properties.landmarks.items.properties.fingerprint,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
}
if(data9.documentation !== undefined && func0.call(data9, "documentation")){
let data13 = data9.documentation;
const _errs31 = errors;
let valid7 = false;
const _errs32 = errors;
if(typeof data13 === "string"){
if(!pattern5.test(data13)){
const err32 = {instancePath:instancePath+"/landmarks/" + i1+"/documentation",schemaPath:"#/properties/landmarks/items/properties/documentation/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\"",schema:"^[0-9a-f]{64}$",parentSchema:schema76.properties.landmarks.items.properties.documentation.anyOf[0],data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/landmarks/" + i1+"/documentation",schemaPath:"#/properties/landmarks/items/properties/documentation/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema76.properties.landmarks.items.properties.documentation.anyOf[0].type,parentSchema:schema76.properties.landmarks.items.properties.documentation.anyOf[0],data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var _valid1 = _errs32 === errors;
valid7 = valid7 || _valid1;
const _errs34 = errors;
if(data13 !== null){
const err34 = {instancePath:instancePath+"/landmarks/" + i1+"/documentation",schemaPath:"#/properties/landmarks/items/properties/documentation/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema76.properties.landmarks.items.properties.documentation.anyOf[1].type,parentSchema:schema76.properties.landmarks.items.properties.documentation.anyOf[1],data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var _valid1 = _errs34 === errors;
valid7 = valid7 || _valid1;
if(!valid7){
const err35 = {instancePath:instancePath+"/landmarks/" + i1+"/documentation",schemaPath:"#/properties/landmarks/items/properties/documentation/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema76.properties.landmarks.items.properties.documentation.anyOf,parentSchema:schema76.properties.landmarks.items.properties.documentation,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
else {
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
}
}
if(data9.file !== undefined && func0.call(data9, "file")){
let data14 = data9.file;
if((typeof data14 !== "string") && (data14 !== null)){
const err36 = {instancePath:instancePath+"/landmarks/" + i1+"/file",schemaPath:"#/properties/landmarks/items/properties/file/type",keyword:"type",params:{type: schema76.properties.landmarks.items.properties.file.type},message:"must be string,null",schema:schema76.properties.landmarks.items.properties.file.type,parentSchema:schema76.properties.landmarks.items.properties.file,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/landmarks/" + i1,schemaPath:"#/properties/landmarks/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema76.properties.landmarks.items.type,parentSchema:schema76.properties.landmarks.items,data:data9};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/landmarks",schemaPath:"#/properties/landmarks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema76.properties.landmarks.type,parentSchema:schema76.properties.landmarks,data:data8};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema76.type,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
