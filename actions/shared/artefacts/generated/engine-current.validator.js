// Generated from schemas/engine-current.schema.json by `npm run generate`; do not edit.
"use strict";
module.exports = validate23;
module.exports.default = validate23;
const schema34 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"engine-current.schema.json","title":"EngineCurrent","description":"engine_versions/<engine>/current.yaml: the version in force; written by people and Renovate only.","type":"object","additionalProperties":false,"required":["schema_version","engine","library"],"properties":{"schema_version":{"const":1},"engine":{"type":"string","pattern":"^[a-z][a-z0-9_]{0,62}$","description":"Name of the engine; also its folder in engine_versions/."},"library":{"type":"object","additionalProperties":false,"required":["pep503_name","current_version"],"properties":{"pep503_name":{"type":"string","pattern":"^[a-z0-9]+(-[a-z0-9]+)*$","description":"Name in the package index, normalised as in PEP 503."},"current_version":{"type":"string","minLength":1,"maxLength":80,"description":"PEP 440 version, always in quotes: 0.20 without them is the number 0.2."}}}}};
const func0 = Object.prototype.hasOwnProperty;
const func75 = require("ajv/dist/runtime/ucs2length").default;
const pattern4 = new RegExp("^[a-z][a-z0-9_]{0,62}$", "u");
const pattern9 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="engine-current.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.schema_version === undefined) || (!(func0.call(data, "schema_version")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema_version"},message:"must have required property '"+"schema_version"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.engine === undefined) || (!(func0.call(data, "engine")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "engine"},message:"must have required property '"+"engine"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.library === undefined) || (!(func0.call(data, "library")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "library"},message:"must have required property '"+"library"+"'",schema:schema34.required,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((key0 === "schema_version") || (key0 === "engine")) || (key0 === "library"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data};
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
const err4 = {instancePath:instancePath+"/schema_version",schemaPath:"#/properties/schema_version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema34.properties.schema_version,data:data0};
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
const err5 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]{0,62}$"},message:"must match pattern \""+"^[a-z][a-z0-9_]{0,62}$"+"\"",schema:"^[a-z][a-z0-9_]{0,62}$",parentSchema:schema34.properties.engine,data:data1};
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
const err6 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.engine.type,parentSchema:schema34.properties.engine,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.library !== undefined && func0.call(data, "library")){
let data2 = data.library;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if((data2.pep503_name === undefined) || (!(func0.call(data2, "pep503_name")))){
const err7 = {instancePath:instancePath+"/library",schemaPath:"#/properties/library/required",keyword:"required",params:{missingProperty: "pep503_name"},message:"must have required property '"+"pep503_name"+"'",schema:schema34.properties.library.required,parentSchema:schema34.properties.library,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data2.current_version === undefined) || (!(func0.call(data2, "current_version")))){
const err8 = {instancePath:instancePath+"/library",schemaPath:"#/properties/library/required",keyword:"required",params:{missingProperty: "current_version"},message:"must have required property '"+"current_version"+"'",schema:schema34.properties.library.required,parentSchema:schema34.properties.library,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 of Object.keys(data2)){
if(!((key1 === "pep503_name") || (key1 === "current_version"))){
const err9 = {instancePath:instancePath+"/library",schemaPath:"#/properties/library/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema34.properties.library,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.pep503_name !== undefined && func0.call(data2, "pep503_name")){
let data3 = data2.pep503_name;
if(typeof data3 === "string"){
if(!pattern9.test(data3)){
const err10 = {instancePath:instancePath+"/library/pep503_name",schemaPath:"#/properties/library/properties/pep503_name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+(-[a-z0-9]+)*$"+"\"",schema:"^[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema34.properties.library.properties.pep503_name,data:data3};
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
const err11 = {instancePath:instancePath+"/library/pep503_name",schemaPath:"#/properties/library/properties/pep503_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.library.properties.pep503_name.type,parentSchema:schema34.properties.library.properties.pep503_name,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.current_version !== undefined && func0.call(data2, "current_version")){
let data4 = data2.current_version;
if(typeof data4 === "string"){
if(func75(data4) > 80){
const err12 = {instancePath:instancePath+"/library/current_version",schemaPath:"#/properties/library/properties/current_version/maxLength",keyword:"maxLength",params:{limit: 80},message:"must NOT have more than 80 characters",schema:80,parentSchema:schema34.properties.library.properties.current_version,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func75(data4) < 1){
const err13 = {instancePath:instancePath+"/library/current_version",schemaPath:"#/properties/library/properties/current_version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.library.properties.current_version,data:data4};
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
const err14 = {instancePath:instancePath+"/library/current_version",schemaPath:"#/properties/library/properties/current_version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.library.properties.current_version.type,parentSchema:schema34.properties.library.properties.current_version,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/library",schemaPath:"#/properties/library/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.properties.library.type,parentSchema:schema34.properties.library,data:data2};
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
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
