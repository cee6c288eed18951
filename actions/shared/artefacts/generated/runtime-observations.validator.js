// Generated from schemas/runtime-observations.schema.json by `npm run generate`; do not edit.
"use strict";
module.exports = validate52;
module.exports.default = validate52;
const schema78 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"RuntimeObservation","description":"One line of runtime_observations.jsonl: what the engine said while one configuration of a study ran. Keys that a study adds for itself are allowed, so that its files can be read as they are.","type":"object","required":["schema_version","study_run_id","config_hash","cycle","outcome","warnings"],"properties":{"schema_version":{"const":1},"study_run_id":{"$ref":"#/$defs/text"},"config_hash":{"$ref":"#/$defs/text"},"cycle":{"type":"integer","minimum":0},"engine":{"$ref":"#/$defs/text"},"library_version":{"type":["string","null"],"maxLength":200},"outcome":{"enum":["success","exception","subprocess_died"]},"native_type":{"description":"Public name of the class the configuration is of, when the study knows it.","$ref":"#/$defs/text"},"kwargs":{"description":"The configuration as encoded Python values, when the study keeps it.","type":"object"},"warnings":{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/message"},{"$ref":"#/$defs/said"}]}},"logger_records":{"type":"array","items":{"$ref":"#/$defs/said"}},"exception":{"anyOf":[{"type":"null"},{"type":"object","required":["type","message"],"properties":{"type":{"$ref":"#/$defs/text"},"message":{"$ref":"#/$defs/message"}}}]}},"$defs":{"text":{"type":"string","minLength":1,"maxLength":500},"message":{"type":"string","maxLength":100000},"said":{"description":"A warning with its category, or a log record with its level and logger.","type":"object","required":["message"],"properties":{"message":{"$ref":"#/$defs/message"},"category":{"type":"string","maxLength":500},"level":{"type":"string","maxLength":100},"logger":{"type":"string","maxLength":500}}}},"$id":"runtime-observations.schema.json"};
const schema79 = {"type":"string","minLength":1,"maxLength":500};
const schema83 = {"type":"string","maxLength":100000};
const func0 = Object.prototype.hasOwnProperty;
const func75 = require("ajv/dist/runtime/ucs2length").default;
const schema84 = {"description":"A warning with its category, or a log record with its level and logger.","type":"object","required":["message"],"properties":{"message":{"$ref":"#/$defs/message"},"category":{"type":"string","maxLength":500},"level":{"type":"string","maxLength":100},"logger":{"type":"string","maxLength":500}}};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.message === undefined) || (!(func0.call(data, "message")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'",schema:schema84.required,parentSchema:schema84,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.message !== undefined && func0.call(data, "message")){
let data0 = data.message;
if(typeof data0 === "string"){
if(func75(data0) > 100000){
const err1 = {instancePath:instancePath+"/message",schemaPath:"#/$defs/message/maxLength",keyword:"maxLength",params:{limit: 100000},message:"must NOT have more than 100000 characters",schema:100000,parentSchema:schema83,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/message",schemaPath:"#/$defs/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.type,parentSchema:schema83,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.category !== undefined && func0.call(data, "category")){
let data1 = data.category;
if(typeof data1 === "string"){
if(func75(data1) > 500){
const err3 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema84.properties.category,data:data1};
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
const err4 = {instancePath:instancePath+"/category",schemaPath:"#/properties/category/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema84.properties.category.type,parentSchema:schema84.properties.category,data:data1};
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
let data2 = data.level;
if(typeof data2 === "string"){
if(func75(data2) > 100){
const err5 = {instancePath:instancePath+"/level",schemaPath:"#/properties/level/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema84.properties.level,data:data2};
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
const err6 = {instancePath:instancePath+"/level",schemaPath:"#/properties/level/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema84.properties.level.type,parentSchema:schema84.properties.level,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.logger !== undefined && func0.call(data, "logger")){
let data3 = data.logger;
if(typeof data3 === "string"){
if(func75(data3) > 500){
const err7 = {instancePath:instancePath+"/logger",schemaPath:"#/properties/logger/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema84.properties.logger,data:data3};
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
const err8 = {instancePath:instancePath+"/logger",schemaPath:"#/properties/logger/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema84.properties.logger.type,parentSchema:schema84.properties.logger,data:data3};
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
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema84.type,parentSchema:schema84,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":{"message":true,"category":true,"level":true,"logger":true},"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="runtime-observations.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.schema_version === undefined) || (!(func0.call(data, "schema_version")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema_version"},message:"must have required property '"+"schema_version"+"'",schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.study_run_id === undefined) || (!(func0.call(data, "study_run_id")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "study_run_id"},message:"must have required property '"+"study_run_id"+"'",schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.config_hash === undefined) || (!(func0.call(data, "config_hash")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "config_hash"},message:"must have required property '"+"config_hash"+"'",schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.cycle === undefined) || (!(func0.call(data, "cycle")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cycle"},message:"must have required property '"+"cycle"+"'",schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.outcome === undefined) || (!(func0.call(data, "outcome")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "outcome"},message:"must have required property '"+"outcome"+"'",schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.warnings === undefined) || (!(func0.call(data, "warnings")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "warnings"},message:"must have required property '"+"warnings"+"'",schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.schema_version !== undefined && func0.call(data, "schema_version")){
let data0 = data.schema_version;
if(1 !== data0){
const err6 = {instancePath:instancePath+"/schema_version",schemaPath:"#/properties/schema_version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema78.properties.schema_version,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.study_run_id !== undefined && func0.call(data, "study_run_id")){
let data1 = data.study_run_id;
if(typeof data1 === "string"){
if(func75(data1) > 500){
const err7 = {instancePath:instancePath+"/study_run_id",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema79,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func75(data1) < 1){
const err8 = {instancePath:instancePath+"/study_run_id",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema79,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/study_run_id",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema79.type,parentSchema:schema79,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.config_hash !== undefined && func0.call(data, "config_hash")){
let data2 = data.config_hash;
if(typeof data2 === "string"){
if(func75(data2) > 500){
const err10 = {instancePath:instancePath+"/config_hash",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema79,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func75(data2) < 1){
const err11 = {instancePath:instancePath+"/config_hash",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema79,data:data2};
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
const err12 = {instancePath:instancePath+"/config_hash",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema79.type,parentSchema:schema79,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.cycle !== undefined && func0.call(data, "cycle")){
let data3 = data.cycle;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err13 = {instancePath:instancePath+"/cycle",schemaPath:"#/properties/cycle/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema78.properties.cycle.type,parentSchema:schema78.properties.cycle,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err14 = {instancePath:instancePath+"/cycle",schemaPath:"#/properties/cycle/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema78.properties.cycle,data:data3};
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
if(data.engine !== undefined && func0.call(data, "engine")){
let data4 = data.engine;
if(typeof data4 === "string"){
if(func75(data4) > 500){
const err15 = {instancePath:instancePath+"/engine",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema79,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func75(data4) < 1){
const err16 = {instancePath:instancePath+"/engine",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema79,data:data4};
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
const err17 = {instancePath:instancePath+"/engine",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema79.type,parentSchema:schema79,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.library_version !== undefined && func0.call(data, "library_version")){
let data5 = data.library_version;
if((typeof data5 !== "string") && (data5 !== null)){
const err18 = {instancePath:instancePath+"/library_version",schemaPath:"#/properties/library_version/type",keyword:"type",params:{type: schema78.properties.library_version.type},message:"must be string,null",schema:schema78.properties.library_version.type,parentSchema:schema78.properties.library_version,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(typeof data5 === "string"){
if(func75(data5) > 200){
const err19 = {instancePath:instancePath+"/library_version",schemaPath:"#/properties/library_version/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema78.properties.library_version,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data.outcome !== undefined && func0.call(data, "outcome")){
let data6 = data.outcome;
if(!(((data6 === "success") || (data6 === "exception")) || (data6 === "subprocess_died"))){
const err20 = {instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema78.properties.outcome.enum},message:"must be equal to one of the allowed values",schema:schema78.properties.outcome.enum,parentSchema:schema78.properties.outcome,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.native_type !== undefined && func0.call(data, "native_type")){
let data7 = data.native_type;
if(typeof data7 === "string"){
if(func75(data7) > 500){
const err21 = {instancePath:instancePath+"/native_type",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema79,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func75(data7) < 1){
const err22 = {instancePath:instancePath+"/native_type",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema79,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/native_type",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema79.type,parentSchema:schema79,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.kwargs !== undefined && func0.call(data, "kwargs")){
let data8 = data.kwargs;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
const err24 = {instancePath:instancePath+"/kwargs",schemaPath:"#/properties/kwargs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.properties.kwargs.type,parentSchema:schema78.properties.kwargs,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.warnings !== undefined && func0.call(data, "warnings")){
let data9 = data.warnings;
if(Array.isArray(data9)){
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
const _errs24 = errors;
let valid7 = false;
const _errs25 = errors;
if(typeof data10 === "string"){
if(func75(data10) > 100000){
const err25 = {instancePath:instancePath+"/warnings/" + i0,schemaPath:"#/$defs/message/maxLength",keyword:"maxLength",params:{limit: 100000},message:"must NOT have more than 100000 characters",schema:100000,parentSchema:schema83,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/warnings/" + i0,schemaPath:"#/$defs/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.type,parentSchema:schema83,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid0 = _errs25 === errors;
valid7 = valid7 || _valid0;
const _errs28 = errors;
if(!(validate53(data10, {instancePath:instancePath+"/warnings/" + i0,parentData:data9,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
var _valid0 = _errs28 === errors;
valid7 = valid7 || _valid0;
if(_valid0){
var props0 = {};
props0.message = true;
props0.category = true;
props0.level = true;
props0.logger = true;
}
if(!valid7){
const err27 = {instancePath:instancePath+"/warnings/" + i0,schemaPath:"#/properties/warnings/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema78.properties.warnings.items.anyOf,parentSchema:schema78.properties.warnings.items,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
else {
errors = _errs24;
if(vErrors !== null){
if(_errs24){
vErrors.length = _errs24;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err28 = {instancePath:instancePath+"/warnings",schemaPath:"#/properties/warnings/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema78.properties.warnings.type,parentSchema:schema78.properties.warnings,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.logger_records !== undefined && func0.call(data, "logger_records")){
let data11 = data.logger_records;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
if(!(validate53(data11[i1], {instancePath:instancePath+"/logger_records/" + i1,parentData:data11,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
const err29 = {instancePath:instancePath+"/logger_records",schemaPath:"#/properties/logger_records/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema78.properties.logger_records.type,parentSchema:schema78.properties.logger_records,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.exception !== undefined && func0.call(data, "exception")){
let data13 = data.exception;
const _errs33 = errors;
let valid11 = false;
const _errs34 = errors;
if(data13 !== null){
const err30 = {instancePath:instancePath+"/exception",schemaPath:"#/properties/exception/anyOf/0/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema78.properties.exception.anyOf[0].type,parentSchema:schema78.properties.exception.anyOf[0],data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid1 = _errs34 === errors;
valid11 = valid11 || _valid1;
const _errs36 = errors;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if((data13.type === undefined) || (!(func0.call(data13, "type")))){
const err31 = {instancePath:instancePath+"/exception",schemaPath:"#/properties/exception/anyOf/1/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema78.properties.exception.anyOf[1].required,parentSchema:schema78.properties.exception.anyOf[1],data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((data13.message === undefined) || (!(func0.call(data13, "message")))){
const err32 = {instancePath:instancePath+"/exception",schemaPath:"#/properties/exception/anyOf/1/required",keyword:"required",params:{missingProperty: "message"},message:"must have required property '"+"message"+"'",schema:schema78.properties.exception.anyOf[1].required,parentSchema:schema78.properties.exception.anyOf[1],data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data13.type !== undefined && func0.call(data13, "type")){
let data14 = data13.type;
if(typeof data14 === "string"){
if(func75(data14) > 500){
const err33 = {instancePath:instancePath+"/exception/type",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema79,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func75(data14) < 1){
const err34 = {instancePath:instancePath+"/exception/type",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema79,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/exception/type",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema79.type,parentSchema:schema79,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data13.message !== undefined && func0.call(data13, "message")){
let data15 = data13.message;
if(typeof data15 === "string"){
if(func75(data15) > 100000){
const err36 = {instancePath:instancePath+"/exception/message",schemaPath:"#/$defs/message/maxLength",keyword:"maxLength",params:{limit: 100000},message:"must NOT have more than 100000 characters",schema:100000,parentSchema:schema83,data:data15};
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
const err37 = {instancePath:instancePath+"/exception/message",schemaPath:"#/$defs/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema83.type,parentSchema:schema83,data:data15};
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
const err38 = {instancePath:instancePath+"/exception",schemaPath:"#/properties/exception/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.properties.exception.anyOf[1].type,parentSchema:schema78.properties.exception.anyOf[1],data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var _valid1 = _errs36 === errors;
valid11 = valid11 || _valid1;
if(_valid1){
var props1 = {};
props1.type = true;
props1.message = true;
}
if(!valid11){
const err39 = {instancePath:instancePath+"/exception",schemaPath:"#/properties/exception/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema78.properties.exception.anyOf,parentSchema:schema78.properties.exception,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
else {
errors = _errs33;
if(vErrors !== null){
if(_errs33){
vErrors.length = _errs33;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err40 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.type,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":{"schema_version":true,"study_run_id":true,"config_hash":true,"cycle":true,"engine":true,"library_version":true,"outcome":true,"native_type":true,"kwargs":true,"warnings":true,"logger_records":true,"exception":true},"dynamicProps":false,"dynamicItems":false};
