// Generated from schemas/check-config-mapping.schema.json by `npm run generate`; do not edit.
"use strict";
module.exports = validate20;
module.exports.default = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"CheckConfigMapping","description":"Which parts of a repository's own configuration files are given to which class of an engine.","type":"object","additionalProperties":false,"required":["schema_version","mapping"],"properties":{"schema_version":{"const":1},"mapping":{"type":"array","minItems":1,"maxItems":500,"items":{"type":"object","additionalProperties":false,"required":["path","target"],"properties":{"path":{"type":"string","minLength":1,"maxLength":500,"description":"Where the keyword arguments are, for example generation, $.studies[*].engine.sampling or ..sampling."},"target":{"type":"string","minLength":1,"maxLength":500,"description":"The class they are given to, for example transformers.GenerationConfig."},"files":{"type":"array","minItems":1,"items":{"type":"string","minLength":1,"maxLength":500},"description":"Patterns of the files this entry is about; all files unless given."},"ignore":{"type":"array","items":{"type":"string","minLength":1},"description":"Keys at that place that are no keyword arguments."}}}}},"$id":"check-config-mapping.schema.json"};
const func0 = Object.prototype.hasOwnProperty;
const func67 = require("ajv/dist/runtime/ucs2length").default;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="check-config-mapping.schema.json" */;
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
if((data.mapping === undefined) || (!(func0.call(data, "mapping")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mapping"},message:"must have required property '"+"mapping"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "schema_version") || (key0 === "mapping"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
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
const err3 = {instancePath:instancePath+"/schema_version",schemaPath:"#/properties/schema_version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema31.properties.schema_version,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.mapping !== undefined && func0.call(data, "mapping")){
let data1 = data.mapping;
if(Array.isArray(data1)){
if(data1.length > 500){
const err4 = {instancePath:instancePath+"/mapping",schemaPath:"#/properties/mapping/maxItems",keyword:"maxItems",params:{limit: 500},message:"must NOT have more than 500 items",schema:500,parentSchema:schema31.properties.mapping,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.length < 1){
const err5 = {instancePath:instancePath+"/mapping",schemaPath:"#/properties/mapping/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.mapping,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if((data2.path === undefined) || (!(func0.call(data2, "path")))){
const err6 = {instancePath:instancePath+"/mapping/" + i0,schemaPath:"#/properties/mapping/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema31.properties.mapping.items.required,parentSchema:schema31.properties.mapping.items,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data2.target === undefined) || (!(func0.call(data2, "target")))){
const err7 = {instancePath:instancePath+"/mapping/" + i0,schemaPath:"#/properties/mapping/items/required",keyword:"required",params:{missingProperty: "target"},message:"must have required property '"+"target"+"'",schema:schema31.properties.mapping.items.required,parentSchema:schema31.properties.mapping.items,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 of Object.keys(data2)){
if(!((((key1 === "path") || (key1 === "target")) || (key1 === "files")) || (key1 === "ignore"))){
const err8 = {instancePath:instancePath+"/mapping/" + i0,schemaPath:"#/properties/mapping/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.mapping.items,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.path !== undefined && func0.call(data2, "path")){
let data3 = data2.path;
if(typeof data3 === "string"){
if(func67(data3) > 500){
const err9 = {instancePath:instancePath+"/mapping/" + i0+"/path",schemaPath:"#/properties/mapping/items/properties/path/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema31.properties.mapping.items.properties.path,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func67(data3) < 1){
const err10 = {instancePath:instancePath+"/mapping/" + i0+"/path",schemaPath:"#/properties/mapping/items/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.mapping.items.properties.path,data:data3};
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
const err11 = {instancePath:instancePath+"/mapping/" + i0+"/path",schemaPath:"#/properties/mapping/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.mapping.items.properties.path.type,parentSchema:schema31.properties.mapping.items.properties.path,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.target !== undefined && func0.call(data2, "target")){
let data4 = data2.target;
if(typeof data4 === "string"){
if(func67(data4) > 500){
const err12 = {instancePath:instancePath+"/mapping/" + i0+"/target",schemaPath:"#/properties/mapping/items/properties/target/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema31.properties.mapping.items.properties.target,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func67(data4) < 1){
const err13 = {instancePath:instancePath+"/mapping/" + i0+"/target",schemaPath:"#/properties/mapping/items/properties/target/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.mapping.items.properties.target,data:data4};
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
const err14 = {instancePath:instancePath+"/mapping/" + i0+"/target",schemaPath:"#/properties/mapping/items/properties/target/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.mapping.items.properties.target.type,parentSchema:schema31.properties.mapping.items.properties.target,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.files !== undefined && func0.call(data2, "files")){
let data5 = data2.files;
if(Array.isArray(data5)){
if(data5.length < 1){
const err15 = {instancePath:instancePath+"/mapping/" + i0+"/files",schemaPath:"#/properties/mapping/items/properties/files/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema31.properties.mapping.items.properties.files,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 === "string"){
if(func67(data6) > 500){
const err16 = {instancePath:instancePath+"/mapping/" + i0+"/files/" + i1,schemaPath:"#/properties/mapping/items/properties/files/items/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema31.properties.mapping.items.properties.files.items,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func67(data6) < 1){
const err17 = {instancePath:instancePath+"/mapping/" + i0+"/files/" + i1,schemaPath:"#/properties/mapping/items/properties/files/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.mapping.items.properties.files.items,data:data6};
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
const err18 = {instancePath:instancePath+"/mapping/" + i0+"/files/" + i1,schemaPath:"#/properties/mapping/items/properties/files/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.mapping.items.properties.files.items.type,parentSchema:schema31.properties.mapping.items.properties.files.items,data:data6};
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
const err19 = {instancePath:instancePath+"/mapping/" + i0+"/files",schemaPath:"#/properties/mapping/items/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.mapping.items.properties.files.type,parentSchema:schema31.properties.mapping.items.properties.files,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data2.ignore !== undefined && func0.call(data2, "ignore")){
let data7 = data2.ignore;
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
let data8 = data7[i2];
if(typeof data8 === "string"){
if(func67(data8) < 1){
const err20 = {instancePath:instancePath+"/mapping/" + i0+"/ignore/" + i2,schemaPath:"#/properties/mapping/items/properties/ignore/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.mapping.items.properties.ignore.items,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/mapping/" + i0+"/ignore/" + i2,schemaPath:"#/properties/mapping/items/properties/ignore/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.mapping.items.properties.ignore.items.type,parentSchema:schema31.properties.mapping.items.properties.ignore.items,data:data8};
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
const err22 = {instancePath:instancePath+"/mapping/" + i0+"/ignore",schemaPath:"#/properties/mapping/items/properties/ignore/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.mapping.items.properties.ignore.type,parentSchema:schema31.properties.mapping.items.properties.ignore,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/mapping/" + i0,schemaPath:"#/properties/mapping/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.mapping.items.type,parentSchema:schema31.properties.mapping.items,data:data2};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/mapping",schemaPath:"#/properties/mapping/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.mapping.type,parentSchema:schema31.properties.mapping,data:data1};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
