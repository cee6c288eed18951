// Generated from schemas/diff-overrides.schema.json by `npm run generate`; do not edit.
"use strict";
module.exports = validate22;
module.exports.default = validate22;
const schema33 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"DiffOverrides","description":"What a person decided about lines of a diff, by fingerprint. An entry that matches no line is reported, so that the file does not collect the dead.","type":"object","additionalProperties":false,"required":["schema_version","overrides"],"properties":{"schema_version":{"const":1},"overrides":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["fingerprint","reason"],"anyOf":[{"required":["level"]},{"required":["acknowledged"]}],"properties":{"fingerprint":{"description":"The fingerprint of the line, as the diff shows it.","type":"string","pattern":"^[0-9a-f]{12}$"},"level":{"description":"The level the line gets instead of its own, for every consumer.","enum":["error","behaviour","warning","info"]},"acknowledged":{"description":"The line stays as it is and no longer makes the diff breaking.","const":true},"reason":{"description":"Why, for the next reader.","type":"string","minLength":1,"maxLength":1000}}}}},"$id":"diff-overrides.schema.json"};
const func0 = Object.prototype.hasOwnProperty;
const func75 = require("ajv/dist/runtime/ucs2length").default;
const pattern7 = new RegExp("^[0-9a-f]{12}$", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="diff-overrides.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.schema_version === undefined) || (!(func0.call(data, "schema_version")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema_version"},message:"must have required property '"+"schema_version"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.overrides === undefined) || (!(func0.call(data, "overrides")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "overrides"},message:"must have required property '"+"overrides"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "schema_version") || (key0 === "overrides"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.schema_version !== undefined && func0.call(data, "schema_version")){
let data0 = data.schema_version;
if(1 !== data0){
const err3 = {instancePath:instancePath+"/schema_version",schemaPath:"#/properties/schema_version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema33.properties.schema_version,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.overrides !== undefined && func0.call(data, "overrides")){
let data1 = data.overrides;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs7 = errors;
let valid3 = false;
const _errs8 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if((data2.level === undefined) || (!(func0.call(data2, "level")))){
const err4 = {instancePath:instancePath+"/overrides/" + i0,schemaPath:"#/properties/overrides/items/anyOf/0/required",keyword:"required",params:{missingProperty: "level"},message:"must have required property '"+"level"+"'",schema:schema33.properties.overrides.items.anyOf[0].required,parentSchema:schema33.properties.overrides.items.anyOf[0],data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
valid3 = valid3 || _valid0;
const _errs9 = errors;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if((data2.acknowledged === undefined) || (!(func0.call(data2, "acknowledged")))){
const err5 = {instancePath:instancePath+"/overrides/" + i0,schemaPath:"#/properties/overrides/items/anyOf/1/required",keyword:"required",params:{missingProperty: "acknowledged"},message:"must have required property '"+"acknowledged"+"'",schema:schema33.properties.overrides.items.anyOf[1].required,parentSchema:schema33.properties.overrides.items.anyOf[1],data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs9 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const err6 = {instancePath:instancePath+"/overrides/" + i0,schemaPath:"#/properties/overrides/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema33.properties.overrides.items.anyOf,parentSchema:schema33.properties.overrides.items,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
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
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if((data2.fingerprint === undefined) || (!(func0.call(data2, "fingerprint")))){
const err7 = {instancePath:instancePath+"/overrides/" + i0,schemaPath:"#/properties/overrides/items/required",keyword:"required",params:{missingProperty: "fingerprint"},message:"must have required property '"+"fingerprint"+"'",schema:schema33.properties.overrides.items.required,parentSchema:schema33.properties.overrides.items,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data2.reason === undefined) || (!(func0.call(data2, "reason")))){
const err8 = {instancePath:instancePath+"/overrides/" + i0,schemaPath:"#/properties/overrides/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema33.properties.overrides.items.required,parentSchema:schema33.properties.overrides.items,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 of Object.keys(data2)){
if(!((((key1 === "fingerprint") || (key1 === "level")) || (key1 === "acknowledged")) || (key1 === "reason"))){
const err9 = {instancePath:instancePath+"/overrides/" + i0,schemaPath:"#/properties/overrides/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.overrides.items,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.fingerprint !== undefined && func0.call(data2, "fingerprint")){
let data3 = data2.fingerprint;
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err10 = {instancePath:instancePath+"/overrides/" + i0+"/fingerprint",schemaPath:"#/properties/overrides/items/properties/fingerprint/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{12}$"+"\"",schema:"^[0-9a-f]{12}$",parentSchema:schema33.properties.overrides.items.properties.fingerprint,data:data3};
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
const err11 = {instancePath:instancePath+"/overrides/" + i0+"/fingerprint",schemaPath:"#/properties/overrides/items/properties/fingerprint/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.overrides.items.properties.fingerprint.type,parentSchema:schema33.properties.overrides.items.properties.fingerprint,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.level !== undefined && func0.call(data2, "level")){
let data4 = data2.level;
if(!((((data4 === "error") || (data4 === "behaviour")) || (data4 === "warning")) || (data4 === "info"))){
const err12 = {instancePath:instancePath+"/overrides/" + i0+"/level",schemaPath:"#/properties/overrides/items/properties/level/enum",keyword:"enum",params:{allowedValues: schema33.properties.overrides.items.properties.level.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.overrides.items.properties.level.enum,parentSchema:schema33.properties.overrides.items.properties.level,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.acknowledged !== undefined && func0.call(data2, "acknowledged")){
let data5 = data2.acknowledged;
if(true !== data5){
const err13 = {instancePath:instancePath+"/overrides/" + i0+"/acknowledged",schemaPath:"#/properties/overrides/items/properties/acknowledged/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema33.properties.overrides.items.properties.acknowledged,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.reason !== undefined && func0.call(data2, "reason")){
let data6 = data2.reason;
if(typeof data6 === "string"){
if(func75(data6) > 1000){
const err14 = {instancePath:instancePath+"/overrides/" + i0+"/reason",schemaPath:"#/properties/overrides/items/properties/reason/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema33.properties.overrides.items.properties.reason,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func75(data6) < 1){
const err15 = {instancePath:instancePath+"/overrides/" + i0+"/reason",schemaPath:"#/properties/overrides/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.overrides.items.properties.reason,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/overrides/" + i0+"/reason",schemaPath:"#/properties/overrides/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.overrides.items.properties.reason.type,parentSchema:schema33.properties.overrides.items.properties.reason,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/overrides/" + i0,schemaPath:"#/properties/overrides/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.overrides.items.type,parentSchema:schema33.properties.overrides.items,data:data2};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/overrides",schemaPath:"#/properties/overrides/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.overrides.type,parentSchema:schema33.properties.overrides,data:data1};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
