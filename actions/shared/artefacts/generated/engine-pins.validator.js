// Generated from schemas/engine-pins.schema.json by `npm run generate`; do not edit.
"use strict";
module.exports = validate24;
module.exports.default = validate24;
const schema35 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"engine-pins.schema.json","title":"EnginePins","description":"engine_versions/<engine>/pins.yaml: versions for which an archive of an earlier version may be reused.","type":"object","additionalProperties":false,"required":["schema_version","engine","producers"],"properties":{"schema_version":{"const":1},"engine":{"type":"string","pattern":"^[a-z][a-z0-9_]{0,62}$","description":"Name of the engine; also its folder in engine_versions/."},"producers":{"type":"object","additionalProperties":false,"required":["invariants","schemas"],"properties":{"invariants":{"type":"string","minLength":1,"maxLength":200,"description":"PEP 440 specifier set, for example \">=4.57,<6\"."},"schemas":{"type":"string","minLength":1,"maxLength":200,"description":"PEP 440 specifier set, for example \">=4.57,<6\"."}}}}};
const func0 = Object.prototype.hasOwnProperty;
const func75 = require("ajv/dist/runtime/ucs2length").default;
const pattern4 = new RegExp("^[a-z][a-z0-9_]{0,62}$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="engine-pins.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.schema_version === undefined) || (!(func0.call(data, "schema_version")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema_version"},message:"must have required property '"+"schema_version"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.engine === undefined) || (!(func0.call(data, "engine")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "engine"},message:"must have required property '"+"engine"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.producers === undefined) || (!(func0.call(data, "producers")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "producers"},message:"must have required property '"+"producers"+"'",schema:schema35.required,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((key0 === "schema_version") || (key0 === "engine")) || (key0 === "producers"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema35,data};
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
const err4 = {instancePath:instancePath+"/schema_version",schemaPath:"#/properties/schema_version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema35.properties.schema_version,data:data0};
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
const err5 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]{0,62}$"},message:"must match pattern \""+"^[a-z][a-z0-9_]{0,62}$"+"\"",schema:"^[a-z][a-z0-9_]{0,62}$",parentSchema:schema35.properties.engine,data:data1};
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
const err6 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.engine.type,parentSchema:schema35.properties.engine,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.producers !== undefined && func0.call(data, "producers")){
let data2 = data.producers;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if((data2.invariants === undefined) || (!(func0.call(data2, "invariants")))){
const err7 = {instancePath:instancePath+"/producers",schemaPath:"#/properties/producers/required",keyword:"required",params:{missingProperty: "invariants"},message:"must have required property '"+"invariants"+"'",schema:schema35.properties.producers.required,parentSchema:schema35.properties.producers,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data2.schemas === undefined) || (!(func0.call(data2, "schemas")))){
const err8 = {instancePath:instancePath+"/producers",schemaPath:"#/properties/producers/required",keyword:"required",params:{missingProperty: "schemas"},message:"must have required property '"+"schemas"+"'",schema:schema35.properties.producers.required,parentSchema:schema35.properties.producers,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 of Object.keys(data2)){
if(!((key1 === "invariants") || (key1 === "schemas"))){
const err9 = {instancePath:instancePath+"/producers",schemaPath:"#/properties/producers/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema35.properties.producers,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.invariants !== undefined && func0.call(data2, "invariants")){
let data3 = data2.invariants;
if(typeof data3 === "string"){
if(func75(data3) > 200){
const err10 = {instancePath:instancePath+"/producers/invariants",schemaPath:"#/properties/producers/properties/invariants/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema35.properties.producers.properties.invariants,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func75(data3) < 1){
const err11 = {instancePath:instancePath+"/producers/invariants",schemaPath:"#/properties/producers/properties/invariants/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.producers.properties.invariants,data:data3};
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
const err12 = {instancePath:instancePath+"/producers/invariants",schemaPath:"#/properties/producers/properties/invariants/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.producers.properties.invariants.type,parentSchema:schema35.properties.producers.properties.invariants,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.schemas !== undefined && func0.call(data2, "schemas")){
let data4 = data2.schemas;
if(typeof data4 === "string"){
if(func75(data4) > 200){
const err13 = {instancePath:instancePath+"/producers/schemas",schemaPath:"#/properties/producers/properties/schemas/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema35.properties.producers.properties.schemas,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func75(data4) < 1){
const err14 = {instancePath:instancePath+"/producers/schemas",schemaPath:"#/properties/producers/properties/schemas/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema35.properties.producers.properties.schemas,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/producers/schemas",schemaPath:"#/properties/producers/properties/schemas/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema35.properties.producers.properties.schemas.type,parentSchema:schema35.properties.producers.properties.schemas,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/producers",schemaPath:"#/properties/producers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.properties.producers.type,parentSchema:schema35.properties.producers,data:data2};
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
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema35.type,parentSchema:schema35,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
