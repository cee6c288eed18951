// Generated from schemas/rule.schema.json by `npm run generate`; do not edit.
"use strict";
module.exports = validate46;
module.exports.default = validate46;
const schema68 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Rule","description":"One rule: a claim that configurations which satisfy its match make the library do what it expects.","type":"object","additionalProperties":false,"required":["id","identity","native_type","severity","match","kwargs_positive","kwargs_negative","expected_outcome","message_template","exception","miner_source","references","added_by","cross_validated_by","exactness","environment"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9_]{1,160}$"},"identity":{"description":"sha256 (16 hex digits) of class, canonical predicate and outcome.","type":"string","pattern":"^[0-9a-f]{16}$"},"native_type":{"type":"string","minLength":1},"severity":{"enum":["error","warn","dormant"]},"match":{"description":"The violation, as a predicate; see docs/architecture.md.","type":"object","additionalProperties":true},"kwargs_positive":{"description":"Kwargs for which the match holds, and which the library treats as expected.","type":"object","additionalProperties":true},"kwargs_negative":{"description":"Differs from the positive in one field, and does not match; null when no configuration avoids the rule.","type":["object","null"],"additionalProperties":true},"expected_outcome":{"type":"object","additionalProperties":false,"required":["outcome","emission_channel","normalised_fields"],"properties":{"outcome":{"enum":["error","warn","dormant_announced","dormant_silent"]},"emission_channel":{"enum":["runtime_exception","warnings_warn","logger_warning","logger_warning_once","logger_error","minor_issues_dict","none"]},"normalised_fields":{"description":"Fields without effect; `*` stands for every kwarg that is no field.","type":"array","items":{"type":"string"}}}},"message_template":{"type":["string","null"]},"exception":{"type":["string","null"]},"miner_source":{"$ref":"#/$defs/source"},"references":{"description":"Every place of the engine's source that makes this claim.","type":"array","items":{"type":"string"}},"added_by":{"$ref":"#/$defs/added_by"},"cross_validated_by":{"type":"array","items":{"$ref":"#/$defs/added_by"}},"exactness":{"type":"object","additionalProperties":false,"required":["kind","dropped"],"properties":{"kind":{"enum":["exact","over_approximate","under_approximate"]},"dropped":{"type":"array","items":{"type":"string"}}}},"environment":{"description":"Facts of the environment the match rests on.","type":"array","items":{"type":"string"}}},"$defs":{"added_by":{"enum":["static_miner","dynamic_miner","pydantic_lift","msgspec_lift","dataclass_lift","manual_seed","runtime_warning","observed_collision"]},"source":{"type":"object","additionalProperties":false,"required":["path","method","line"],"properties":{"path":{"type":"string"},"method":{"type":"string"},"line":{"type":"integer","minimum":0}}},"class":{"description":"A class whose configurations are predicted.","type":"object","additionalProperties":false,"required":["native_type","class","bases","unknown_fields","construct","fields","sites"],"properties":{"native_type":{"type":"string"},"class":{"description":"module:qualname","type":"string"},"bases":{"type":"array","items":{"type":"string"}},"unknown_fields":{"enum":["reject","swallow","attribute"]},"construct":{"type":"object","additionalProperties":false,"required":["placeholders","validate"],"properties":{"placeholders":{"type":"object","additionalProperties":true},"validate":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["method","kwargs"],"properties":{"method":{"type":"string"},"kwargs":{"type":"object","additionalProperties":true}}}}}},"fields":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","required","origin"],"properties":{"name":{"type":"string"},"required":{"type":"boolean"},"origin":{"type":"string"},"default":{"description":"Encoded value."}}}},"sites":{"description":"Every place of the source that complains, rewrites or may raise, and what became of it.","type":"array","items":{"type":"object","additionalProperties":false,"required":["path","method","line","kind"],"properties":{"path":{"type":"string"},"method":{"type":"string"},"line":{"type":"integer","minimum":0},"kind":{"type":"string"},"rules":{"description":"Ids of the rules that explain the site.","type":"array","items":{"type":"string"}},"reason":{"$ref":"#/$defs/reason"},"detail":{"type":"string"},"variable":{"description":"For a site that reports a collection of issues: the local name that holds it.","type":"string"}}}}}},"reason":{"description":"Why a site gave no rule: it only reports what other sites found; the environment decides it; a model or GPU would be needed; it was not modelled; no configuration reaches it; another rule says the same.","enum":["reports_other_sites","env_gated","needs_model","needs_gpu","opaque","unreachable","never_raises","covered_by"]},"environment_fact":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string"},"value":{"description":"Encoded value."},"raises":{"type":"string"}}},"enum":{"type":"object","additionalProperties":false,"required":["class","mixin","members"],"properties":{"class":{"type":"string"},"mixin":{"enum":["str","int",null]},"members":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","value"],"properties":{"name":{"type":"string"},"value":{"description":"Encoded value."}}}}}}},"$id":"rule.schema.json"};
const schema69 = {"type":"object","additionalProperties":false,"required":["path","method","line"],"properties":{"path":{"type":"string"},"method":{"type":"string"},"line":{"type":"integer","minimum":0}}};
const schema70 = {"enum":["static_miner","dynamic_miner","pydantic_lift","msgspec_lift","dataclass_lift","manual_seed","runtime_warning","observed_collision"]};
const func0 = Object.prototype.hasOwnProperty;
const func75 = require("ajv/dist/runtime/ucs2length").default;
const pattern24 = new RegExp("^[a-z0-9_]{1,160}$", "u");
const pattern25 = new RegExp("^[0-9a-f]{16}$", "u");

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="rule.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.id === undefined) || (!(func0.call(data, "id")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.identity === undefined) || (!(func0.call(data, "identity")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "identity"},message:"must have required property '"+"identity"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.native_type === undefined) || (!(func0.call(data, "native_type")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "native_type"},message:"must have required property '"+"native_type"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.severity === undefined) || (!(func0.call(data, "severity")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.match === undefined) || (!(func0.call(data, "match")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "match"},message:"must have required property '"+"match"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.kwargs_positive === undefined) || (!(func0.call(data, "kwargs_positive")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kwargs_positive"},message:"must have required property '"+"kwargs_positive"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.kwargs_negative === undefined) || (!(func0.call(data, "kwargs_negative")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kwargs_negative"},message:"must have required property '"+"kwargs_negative"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.expected_outcome === undefined) || (!(func0.call(data, "expected_outcome")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expected_outcome"},message:"must have required property '"+"expected_outcome"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data.message_template === undefined) || (!(func0.call(data, "message_template")))){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message_template"},message:"must have required property '"+"message_template"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data.exception === undefined) || (!(func0.call(data, "exception")))){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "exception"},message:"must have required property '"+"exception"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((data.miner_source === undefined) || (!(func0.call(data, "miner_source")))){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "miner_source"},message:"must have required property '"+"miner_source"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((data.references === undefined) || (!(func0.call(data, "references")))){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "references"},message:"must have required property '"+"references"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((data.added_by === undefined) || (!(func0.call(data, "added_by")))){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "added_by"},message:"must have required property '"+"added_by"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((data.cross_validated_by === undefined) || (!(func0.call(data, "cross_validated_by")))){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cross_validated_by"},message:"must have required property '"+"cross_validated_by"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((data.exactness === undefined) || (!(func0.call(data, "exactness")))){
const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "exactness"},message:"must have required property '"+"exactness"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((data.environment === undefined) || (!(func0.call(data, "environment")))){
const err15 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environment"},message:"must have required property '"+"environment"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema68.properties, key0))){
const err16 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.id !== undefined && func0.call(data, "id")){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern24.test(data0)){
const err17 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]{1,160}$"},message:"must match pattern \""+"^[a-z0-9_]{1,160}$"+"\"",schema:"^[a-z0-9_]{1,160}$",parentSchema:schema68.properties.id,data:data0};
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
const err18 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.id.type,parentSchema:schema68.properties.id,data:data0};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.identity !== undefined && func0.call(data, "identity")){
let data1 = data.identity;
if(typeof data1 === "string"){
if(!pattern25.test(data1)){
const err19 = {instancePath:instancePath+"/identity",schemaPath:"#/properties/identity/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\"",schema:"^[0-9a-f]{16}$",parentSchema:schema68.properties.identity,data:data1};
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
const err20 = {instancePath:instancePath+"/identity",schemaPath:"#/properties/identity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.identity.type,parentSchema:schema68.properties.identity,data:data1};
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
let data2 = data.native_type;
if(typeof data2 === "string"){
if(func75(data2) < 1){
const err21 = {instancePath:instancePath+"/native_type",schemaPath:"#/properties/native_type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema68.properties.native_type,data:data2};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/native_type",schemaPath:"#/properties/native_type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.native_type.type,parentSchema:schema68.properties.native_type,data:data2};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.severity !== undefined && func0.call(data, "severity")){
let data3 = data.severity;
if(!(((data3 === "error") || (data3 === "warn")) || (data3 === "dormant"))){
const err23 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues: schema68.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema68.properties.severity.enum,parentSchema:schema68.properties.severity,data:data3};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.match !== undefined && func0.call(data, "match")){
let data4 = data.match;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
const err24 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.match.type,parentSchema:schema68.properties.match,data:data4};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.kwargs_positive !== undefined && func0.call(data, "kwargs_positive")){
let data5 = data.kwargs_positive;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
}
else {
const err25 = {instancePath:instancePath+"/kwargs_positive",schemaPath:"#/properties/kwargs_positive/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.kwargs_positive.type,parentSchema:schema68.properties.kwargs_positive,data:data5};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.kwargs_negative !== undefined && func0.call(data, "kwargs_negative")){
let data6 = data.kwargs_negative;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
const err26 = {instancePath:instancePath+"/kwargs_negative",schemaPath:"#/properties/kwargs_negative/type",keyword:"type",params:{type: schema68.properties.kwargs_negative.type},message:"must be object,null",schema:schema68.properties.kwargs_negative.type,parentSchema:schema68.properties.kwargs_negative,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.expected_outcome !== undefined && func0.call(data, "expected_outcome")){
let data7 = data.expected_outcome;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if((data7.outcome === undefined) || (!(func0.call(data7, "outcome")))){
const err27 = {instancePath:instancePath+"/expected_outcome",schemaPath:"#/properties/expected_outcome/required",keyword:"required",params:{missingProperty: "outcome"},message:"must have required property '"+"outcome"+"'",schema:schema68.properties.expected_outcome.required,parentSchema:schema68.properties.expected_outcome,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((data7.emission_channel === undefined) || (!(func0.call(data7, "emission_channel")))){
const err28 = {instancePath:instancePath+"/expected_outcome",schemaPath:"#/properties/expected_outcome/required",keyword:"required",params:{missingProperty: "emission_channel"},message:"must have required property '"+"emission_channel"+"'",schema:schema68.properties.expected_outcome.required,parentSchema:schema68.properties.expected_outcome,data:data7};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((data7.normalised_fields === undefined) || (!(func0.call(data7, "normalised_fields")))){
const err29 = {instancePath:instancePath+"/expected_outcome",schemaPath:"#/properties/expected_outcome/required",keyword:"required",params:{missingProperty: "normalised_fields"},message:"must have required property '"+"normalised_fields"+"'",schema:schema68.properties.expected_outcome.required,parentSchema:schema68.properties.expected_outcome,data:data7};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key1 of Object.keys(data7)){
if(!(((key1 === "outcome") || (key1 === "emission_channel")) || (key1 === "normalised_fields"))){
const err30 = {instancePath:instancePath+"/expected_outcome",schemaPath:"#/properties/expected_outcome/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema68.properties.expected_outcome,data:data7};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data7.outcome !== undefined && func0.call(data7, "outcome")){
let data8 = data7.outcome;
if(!((((data8 === "error") || (data8 === "warn")) || (data8 === "dormant_announced")) || (data8 === "dormant_silent"))){
const err31 = {instancePath:instancePath+"/expected_outcome/outcome",schemaPath:"#/properties/expected_outcome/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema68.properties.expected_outcome.properties.outcome.enum},message:"must be equal to one of the allowed values",schema:schema68.properties.expected_outcome.properties.outcome.enum,parentSchema:schema68.properties.expected_outcome.properties.outcome,data:data8};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data7.emission_channel !== undefined && func0.call(data7, "emission_channel")){
let data9 = data7.emission_channel;
if(!(((((((data9 === "runtime_exception") || (data9 === "warnings_warn")) || (data9 === "logger_warning")) || (data9 === "logger_warning_once")) || (data9 === "logger_error")) || (data9 === "minor_issues_dict")) || (data9 === "none"))){
const err32 = {instancePath:instancePath+"/expected_outcome/emission_channel",schemaPath:"#/properties/expected_outcome/properties/emission_channel/enum",keyword:"enum",params:{allowedValues: schema68.properties.expected_outcome.properties.emission_channel.enum},message:"must be equal to one of the allowed values",schema:schema68.properties.expected_outcome.properties.emission_channel.enum,parentSchema:schema68.properties.expected_outcome.properties.emission_channel,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data7.normalised_fields !== undefined && func0.call(data7, "normalised_fields")){
let data10 = data7.normalised_fields;
if(Array.isArray(data10)){
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(typeof data11 !== "string"){
const err33 = {instancePath:instancePath+"/expected_outcome/normalised_fields/" + i0,schemaPath:"#/properties/expected_outcome/properties/normalised_fields/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.expected_outcome.properties.normalised_fields.items.type,parentSchema:schema68.properties.expected_outcome.properties.normalised_fields.items,data:data11};
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
const err34 = {instancePath:instancePath+"/expected_outcome/normalised_fields",schemaPath:"#/properties/expected_outcome/properties/normalised_fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.expected_outcome.properties.normalised_fields.type,parentSchema:schema68.properties.expected_outcome.properties.normalised_fields,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/expected_outcome",schemaPath:"#/properties/expected_outcome/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.expected_outcome.type,parentSchema:schema68.properties.expected_outcome,data:data7};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.message_template !== undefined && func0.call(data, "message_template")){
let data12 = data.message_template;
if((typeof data12 !== "string") && (data12 !== null)){
const err36 = {instancePath:instancePath+"/message_template",schemaPath:"#/properties/message_template/type",keyword:"type",params:{type: schema68.properties.message_template.type},message:"must be string,null",schema:schema68.properties.message_template.type,parentSchema:schema68.properties.message_template,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.exception !== undefined && func0.call(data, "exception")){
let data13 = data.exception;
if((typeof data13 !== "string") && (data13 !== null)){
const err37 = {instancePath:instancePath+"/exception",schemaPath:"#/properties/exception/type",keyword:"type",params:{type: schema68.properties.exception.type},message:"must be string,null",schema:schema68.properties.exception.type,parentSchema:schema68.properties.exception,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.miner_source !== undefined && func0.call(data, "miner_source")){
let data14 = data.miner_source;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if((data14.path === undefined) || (!(func0.call(data14, "path")))){
const err38 = {instancePath:instancePath+"/miner_source",schemaPath:"#/$defs/source/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema69.required,parentSchema:schema69,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((data14.method === undefined) || (!(func0.call(data14, "method")))){
const err39 = {instancePath:instancePath+"/miner_source",schemaPath:"#/$defs/source/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'",schema:schema69.required,parentSchema:schema69,data:data14};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((data14.line === undefined) || (!(func0.call(data14, "line")))){
const err40 = {instancePath:instancePath+"/miner_source",schemaPath:"#/$defs/source/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'",schema:schema69.required,parentSchema:schema69,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key2 of Object.keys(data14)){
if(!(((key2 === "path") || (key2 === "method")) || (key2 === "line"))){
const err41 = {instancePath:instancePath+"/miner_source",schemaPath:"#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema69,data:data14};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data14.path !== undefined && func0.call(data14, "path")){
let data15 = data14.path;
if(typeof data15 !== "string"){
const err42 = {instancePath:instancePath+"/miner_source/path",schemaPath:"#/$defs/source/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.path.type,parentSchema:schema69.properties.path,data:data15};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data14.method !== undefined && func0.call(data14, "method")){
let data16 = data14.method;
if(typeof data16 !== "string"){
const err43 = {instancePath:instancePath+"/miner_source/method",schemaPath:"#/$defs/source/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema69.properties.method.type,parentSchema:schema69.properties.method,data:data16};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data14.line !== undefined && func0.call(data14, "line")){
let data17 = data14.line;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err44 = {instancePath:instancePath+"/miner_source/line",schemaPath:"#/$defs/source/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema69.properties.line.type,parentSchema:schema69.properties.line,data:data17};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
const err45 = {instancePath:instancePath+"/miner_source/line",schemaPath:"#/$defs/source/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema69.properties.line,data:data17};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
}
else {
const err46 = {instancePath:instancePath+"/miner_source",schemaPath:"#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema69.type,parentSchema:schema69,data:data14};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data.references !== undefined && func0.call(data, "references")){
let data18 = data.references;
if(Array.isArray(data18)){
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
if(typeof data19 !== "string"){
const err47 = {instancePath:instancePath+"/references/" + i1,schemaPath:"#/properties/references/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.references.items.type,parentSchema:schema68.properties.references.items,data:data19};
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
else {
const err48 = {instancePath:instancePath+"/references",schemaPath:"#/properties/references/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.references.type,parentSchema:schema68.properties.references,data:data18};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.added_by !== undefined && func0.call(data, "added_by")){
let data20 = data.added_by;
if(!((((((((data20 === "static_miner") || (data20 === "dynamic_miner")) || (data20 === "pydantic_lift")) || (data20 === "msgspec_lift")) || (data20 === "dataclass_lift")) || (data20 === "manual_seed")) || (data20 === "runtime_warning")) || (data20 === "observed_collision"))){
const err49 = {instancePath:instancePath+"/added_by",schemaPath:"#/$defs/added_by/enum",keyword:"enum",params:{allowedValues: schema70.enum},message:"must be equal to one of the allowed values",schema:schema70.enum,parentSchema:schema70,data:data20};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.cross_validated_by !== undefined && func0.call(data, "cross_validated_by")){
let data21 = data.cross_validated_by;
if(Array.isArray(data21)){
const len2 = data21.length;
for(let i2=0; i2<len2; i2++){
let data22 = data21[i2];
if(!((((((((data22 === "static_miner") || (data22 === "dynamic_miner")) || (data22 === "pydantic_lift")) || (data22 === "msgspec_lift")) || (data22 === "dataclass_lift")) || (data22 === "manual_seed")) || (data22 === "runtime_warning")) || (data22 === "observed_collision"))){
const err50 = {instancePath:instancePath+"/cross_validated_by/" + i2,schemaPath:"#/$defs/added_by/enum",keyword:"enum",params:{allowedValues: schema70.enum},message:"must be equal to one of the allowed values",schema:schema70.enum,parentSchema:schema70,data:data22};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/cross_validated_by",schemaPath:"#/properties/cross_validated_by/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.cross_validated_by.type,parentSchema:schema68.properties.cross_validated_by,data:data21};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.exactness !== undefined && func0.call(data, "exactness")){
let data23 = data.exactness;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if((data23.kind === undefined) || (!(func0.call(data23, "kind")))){
const err52 = {instancePath:instancePath+"/exactness",schemaPath:"#/properties/exactness/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema68.properties.exactness.required,parentSchema:schema68.properties.exactness,data:data23};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if((data23.dropped === undefined) || (!(func0.call(data23, "dropped")))){
const err53 = {instancePath:instancePath+"/exactness",schemaPath:"#/properties/exactness/required",keyword:"required",params:{missingProperty: "dropped"},message:"must have required property '"+"dropped"+"'",schema:schema68.properties.exactness.required,parentSchema:schema68.properties.exactness,data:data23};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
for(const key3 of Object.keys(data23)){
if(!((key3 === "kind") || (key3 === "dropped"))){
const err54 = {instancePath:instancePath+"/exactness",schemaPath:"#/properties/exactness/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema68.properties.exactness,data:data23};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data23.kind !== undefined && func0.call(data23, "kind")){
let data24 = data23.kind;
if(!(((data24 === "exact") || (data24 === "over_approximate")) || (data24 === "under_approximate"))){
const err55 = {instancePath:instancePath+"/exactness/kind",schemaPath:"#/properties/exactness/properties/kind/enum",keyword:"enum",params:{allowedValues: schema68.properties.exactness.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema68.properties.exactness.properties.kind.enum,parentSchema:schema68.properties.exactness.properties.kind,data:data24};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data23.dropped !== undefined && func0.call(data23, "dropped")){
let data25 = data23.dropped;
if(Array.isArray(data25)){
const len3 = data25.length;
for(let i3=0; i3<len3; i3++){
let data26 = data25[i3];
if(typeof data26 !== "string"){
const err56 = {instancePath:instancePath+"/exactness/dropped/" + i3,schemaPath:"#/properties/exactness/properties/dropped/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.exactness.properties.dropped.items.type,parentSchema:schema68.properties.exactness.properties.dropped.items,data:data26};
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
else {
const err57 = {instancePath:instancePath+"/exactness/dropped",schemaPath:"#/properties/exactness/properties/dropped/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.exactness.properties.dropped.type,parentSchema:schema68.properties.exactness.properties.dropped,data:data25};
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
const err58 = {instancePath:instancePath+"/exactness",schemaPath:"#/properties/exactness/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.exactness.type,parentSchema:schema68.properties.exactness,data:data23};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.environment !== undefined && func0.call(data, "environment")){
let data27 = data.environment;
if(Array.isArray(data27)){
const len4 = data27.length;
for(let i4=0; i4<len4; i4++){
let data28 = data27[i4];
if(typeof data28 !== "string"){
const err59 = {instancePath:instancePath+"/environment/" + i4,schemaPath:"#/properties/environment/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.environment.items.type,parentSchema:schema68.properties.environment.items,data:data28};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.environment.type,parentSchema:schema68.properties.environment,data:data27};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.type,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
