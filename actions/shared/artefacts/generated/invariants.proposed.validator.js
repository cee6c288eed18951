// Generated from schemas/invariants.proposed.schema.json by `npm run generate`; do not edit.
"use strict";
module.exports = validate45;
module.exports.default = validate45;
const schema67 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"InvariantsProposed","description":"What the miner claims about one engine version, before any of it has been replayed.","type":"object","additionalProperties":false,"required":["schema_version","engine","engine_version","environment","enums","classes","rules"],"properties":{"schema_version":{"const":"2.0.0"},"engine":{"type":"string"},"engine_version":{"type":"string"},"environment":{"type":"array","items":{"$ref":"rule.schema.json#/$defs/environment_fact"}},"enums":{"type":"array","items":{"$ref":"rule.schema.json#/$defs/enum"}},"classes":{"type":"array","items":{"$ref":"rule.schema.json#/$defs/class"}},"rules":{"type":"array","items":{"$ref":"rule.schema.json"}}},"$id":"invariants.proposed.schema.json"};
const schema72 = {"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string"},"value":{"description":"Encoded value."},"raises":{"type":"string"}}};
const schema73 = {"type":"object","additionalProperties":false,"required":["class","mixin","members"],"properties":{"class":{"type":"string"},"mixin":{"enum":["str","int",null]},"members":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","value"],"properties":{"name":{"type":"string"},"value":{"description":"Encoded value."}}}}}};
const func0 = Object.prototype.hasOwnProperty;
const schema74 = {"description":"A class whose configurations are predicted.","type":"object","additionalProperties":false,"required":["native_type","class","bases","unknown_fields","construct","fields","sites"],"properties":{"native_type":{"type":"string"},"class":{"description":"module:qualname","type":"string"},"bases":{"type":"array","items":{"type":"string"}},"unknown_fields":{"enum":["reject","swallow","attribute"]},"construct":{"type":"object","additionalProperties":false,"required":["placeholders","validate"],"properties":{"placeholders":{"type":"object","additionalProperties":true},"validate":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["method","kwargs"],"properties":{"method":{"type":"string"},"kwargs":{"type":"object","additionalProperties":true}}}}}},"fields":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","required","origin"],"properties":{"name":{"type":"string"},"required":{"type":"boolean"},"origin":{"type":"string"},"default":{"description":"Encoded value."}}}},"sites":{"description":"Every place of the source that complains, rewrites or may raise, and what became of it.","type":"array","items":{"type":"object","additionalProperties":false,"required":["path","method","line","kind"],"properties":{"path":{"type":"string"},"method":{"type":"string"},"line":{"type":"integer","minimum":0},"kind":{"type":"string"},"rules":{"description":"Ids of the rules that explain the site.","type":"array","items":{"type":"string"}},"reason":{"$ref":"#/$defs/reason"},"detail":{"type":"string"},"variable":{"description":"For a site that reports a collection of issues: the local name that holds it.","type":"string"}}}}}};
const schema75 = {"description":"Why a site gave no rule: it only reports what other sites found; the environment decides it; a model or GPU would be needed; it was not modelled; no configuration reaches it; another rule says the same.","enum":["reports_other_sites","env_gated","needs_model","needs_gpu","opaque","unreachable","never_raises","covered_by"]};

function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate47.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.native_type === undefined) || (!(func0.call(data, "native_type")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "native_type"},message:"must have required property '"+"native_type"+"'",schema:schema74.required,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.class === undefined) || (!(func0.call(data, "class")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "class"},message:"must have required property '"+"class"+"'",schema:schema74.required,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.bases === undefined) || (!(func0.call(data, "bases")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bases"},message:"must have required property '"+"bases"+"'",schema:schema74.required,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.unknown_fields === undefined) || (!(func0.call(data, "unknown_fields")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "unknown_fields"},message:"must have required property '"+"unknown_fields"+"'",schema:schema74.required,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.construct === undefined) || (!(func0.call(data, "construct")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "construct"},message:"must have required property '"+"construct"+"'",schema:schema74.required,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.fields === undefined) || (!(func0.call(data, "fields")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fields"},message:"must have required property '"+"fields"+"'",schema:schema74.required,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.sites === undefined) || (!(func0.call(data, "sites")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sites"},message:"must have required property '"+"sites"+"'",schema:schema74.required,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "native_type") || (key0 === "class")) || (key0 === "bases")) || (key0 === "unknown_fields")) || (key0 === "construct")) || (key0 === "fields")) || (key0 === "sites"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.native_type !== undefined && func0.call(data, "native_type")){
let data0 = data.native_type;
if(typeof data0 !== "string"){
const err8 = {instancePath:instancePath+"/native_type",schemaPath:"#/properties/native_type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.properties.native_type.type,parentSchema:schema74.properties.native_type,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.class !== undefined && func0.call(data, "class")){
let data1 = data.class;
if(typeof data1 !== "string"){
const err9 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.properties.class.type,parentSchema:schema74.properties.class,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.bases !== undefined && func0.call(data, "bases")){
let data2 = data.bases;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err10 = {instancePath:instancePath+"/bases/" + i0,schemaPath:"#/properties/bases/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.properties.bases.items.type,parentSchema:schema74.properties.bases.items,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/bases",schemaPath:"#/properties/bases/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema74.properties.bases.type,parentSchema:schema74.properties.bases,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.unknown_fields !== undefined && func0.call(data, "unknown_fields")){
let data4 = data.unknown_fields;
if(!(((data4 === "reject") || (data4 === "swallow")) || (data4 === "attribute"))){
const err12 = {instancePath:instancePath+"/unknown_fields",schemaPath:"#/properties/unknown_fields/enum",keyword:"enum",params:{allowedValues: schema74.properties.unknown_fields.enum},message:"must be equal to one of the allowed values",schema:schema74.properties.unknown_fields.enum,parentSchema:schema74.properties.unknown_fields,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.construct !== undefined && func0.call(data, "construct")){
let data5 = data.construct;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if((data5.placeholders === undefined) || (!(func0.call(data5, "placeholders")))){
const err13 = {instancePath:instancePath+"/construct",schemaPath:"#/properties/construct/required",keyword:"required",params:{missingProperty: "placeholders"},message:"must have required property '"+"placeholders"+"'",schema:schema74.properties.construct.required,parentSchema:schema74.properties.construct,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((data5.validate === undefined) || (!(func0.call(data5, "validate")))){
const err14 = {instancePath:instancePath+"/construct",schemaPath:"#/properties/construct/required",keyword:"required",params:{missingProperty: "validate"},message:"must have required property '"+"validate"+"'",schema:schema74.properties.construct.required,parentSchema:schema74.properties.construct,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key1 of Object.keys(data5)){
if(!((key1 === "placeholders") || (key1 === "validate"))){
const err15 = {instancePath:instancePath+"/construct",schemaPath:"#/properties/construct/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema74.properties.construct,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.placeholders !== undefined && func0.call(data5, "placeholders")){
let data6 = data5.placeholders;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
}
else {
const err16 = {instancePath:instancePath+"/construct/placeholders",schemaPath:"#/properties/construct/properties/placeholders/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema74.properties.construct.properties.placeholders.type,parentSchema:schema74.properties.construct.properties.placeholders,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.validate !== undefined && func0.call(data5, "validate")){
let data7 = data5.validate;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if((data8.method === undefined) || (!(func0.call(data8, "method")))){
const err17 = {instancePath:instancePath+"/construct/validate/" + i1,schemaPath:"#/properties/construct/properties/validate/items/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'",schema:schema74.properties.construct.properties.validate.items.required,parentSchema:schema74.properties.construct.properties.validate.items,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((data8.kwargs === undefined) || (!(func0.call(data8, "kwargs")))){
const err18 = {instancePath:instancePath+"/construct/validate/" + i1,schemaPath:"#/properties/construct/properties/validate/items/required",keyword:"required",params:{missingProperty: "kwargs"},message:"must have required property '"+"kwargs"+"'",schema:schema74.properties.construct.properties.validate.items.required,parentSchema:schema74.properties.construct.properties.validate.items,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key2 of Object.keys(data8)){
if(!((key2 === "method") || (key2 === "kwargs"))){
const err19 = {instancePath:instancePath+"/construct/validate/" + i1,schemaPath:"#/properties/construct/properties/validate/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema74.properties.construct.properties.validate.items,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.method !== undefined && func0.call(data8, "method")){
let data9 = data8.method;
if(typeof data9 !== "string"){
const err20 = {instancePath:instancePath+"/construct/validate/" + i1+"/method",schemaPath:"#/properties/construct/properties/validate/items/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.properties.construct.properties.validate.items.properties.method.type,parentSchema:schema74.properties.construct.properties.validate.items.properties.method,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.kwargs !== undefined && func0.call(data8, "kwargs")){
let data10 = data8.kwargs;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
}
else {
const err21 = {instancePath:instancePath+"/construct/validate/" + i1+"/kwargs",schemaPath:"#/properties/construct/properties/validate/items/properties/kwargs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema74.properties.construct.properties.validate.items.properties.kwargs.type,parentSchema:schema74.properties.construct.properties.validate.items.properties.kwargs,data:data10};
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
const err22 = {instancePath:instancePath+"/construct/validate/" + i1,schemaPath:"#/properties/construct/properties/validate/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema74.properties.construct.properties.validate.items.type,parentSchema:schema74.properties.construct.properties.validate.items,data:data8};
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
const err23 = {instancePath:instancePath+"/construct/validate",schemaPath:"#/properties/construct/properties/validate/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema74.properties.construct.properties.validate.type,parentSchema:schema74.properties.construct.properties.validate,data:data7};
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
const err24 = {instancePath:instancePath+"/construct",schemaPath:"#/properties/construct/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema74.properties.construct.type,parentSchema:schema74.properties.construct,data:data5};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.fields !== undefined && func0.call(data, "fields")){
let data11 = data.fields;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if((data12.name === undefined) || (!(func0.call(data12, "name")))){
const err25 = {instancePath:instancePath+"/fields/" + i2,schemaPath:"#/properties/fields/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema74.properties.fields.items.required,parentSchema:schema74.properties.fields.items,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((data12.required === undefined) || (!(func0.call(data12, "required")))){
const err26 = {instancePath:instancePath+"/fields/" + i2,schemaPath:"#/properties/fields/items/required",keyword:"required",params:{missingProperty: "required"},message:"must have required property '"+"required"+"'",schema:schema74.properties.fields.items.required,parentSchema:schema74.properties.fields.items,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((data12.origin === undefined) || (!(func0.call(data12, "origin")))){
const err27 = {instancePath:instancePath+"/fields/" + i2,schemaPath:"#/properties/fields/items/required",keyword:"required",params:{missingProperty: "origin"},message:"must have required property '"+"origin"+"'",schema:schema74.properties.fields.items.required,parentSchema:schema74.properties.fields.items,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key3 of Object.keys(data12)){
if(!((((key3 === "name") || (key3 === "required")) || (key3 === "origin")) || (key3 === "default"))){
const err28 = {instancePath:instancePath+"/fields/" + i2,schemaPath:"#/properties/fields/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema74.properties.fields.items,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data12.name !== undefined && func0.call(data12, "name")){
let data13 = data12.name;
if(typeof data13 !== "string"){
const err29 = {instancePath:instancePath+"/fields/" + i2+"/name",schemaPath:"#/properties/fields/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.properties.fields.items.properties.name.type,parentSchema:schema74.properties.fields.items.properties.name,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data12.required !== undefined && func0.call(data12, "required")){
let data14 = data12.required;
if(typeof data14 !== "boolean"){
const err30 = {instancePath:instancePath+"/fields/" + i2+"/required",schemaPath:"#/properties/fields/items/properties/required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema74.properties.fields.items.properties.required.type,parentSchema:schema74.properties.fields.items.properties.required,data:data14};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data12.origin !== undefined && func0.call(data12, "origin")){
let data15 = data12.origin;
if(typeof data15 !== "string"){
const err31 = {instancePath:instancePath+"/fields/" + i2+"/origin",schemaPath:"#/properties/fields/items/properties/origin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.properties.fields.items.properties.origin.type,parentSchema:schema74.properties.fields.items.properties.origin,data:data15};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/fields/" + i2,schemaPath:"#/properties/fields/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema74.properties.fields.items.type,parentSchema:schema74.properties.fields.items,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema74.properties.fields.type,parentSchema:schema74.properties.fields,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.sites !== undefined && func0.call(data, "sites")){
let data16 = data.sites;
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
let data17 = data16[i3];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if((data17.path === undefined) || (!(func0.call(data17, "path")))){
const err34 = {instancePath:instancePath+"/sites/" + i3,schemaPath:"#/properties/sites/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema74.properties.sites.items.required,parentSchema:schema74.properties.sites.items,data:data17};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((data17.method === undefined) || (!(func0.call(data17, "method")))){
const err35 = {instancePath:instancePath+"/sites/" + i3,schemaPath:"#/properties/sites/items/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'",schema:schema74.properties.sites.items.required,parentSchema:schema74.properties.sites.items,data:data17};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((data17.line === undefined) || (!(func0.call(data17, "line")))){
const err36 = {instancePath:instancePath+"/sites/" + i3,schemaPath:"#/properties/sites/items/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'",schema:schema74.properties.sites.items.required,parentSchema:schema74.properties.sites.items,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((data17.kind === undefined) || (!(func0.call(data17, "kind")))){
const err37 = {instancePath:instancePath+"/sites/" + i3,schemaPath:"#/properties/sites/items/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema74.properties.sites.items.required,parentSchema:schema74.properties.sites.items,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key4 of Object.keys(data17)){
if(!((((((((key4 === "path") || (key4 === "method")) || (key4 === "line")) || (key4 === "kind")) || (key4 === "rules")) || (key4 === "reason")) || (key4 === "detail")) || (key4 === "variable"))){
const err38 = {instancePath:instancePath+"/sites/" + i3,schemaPath:"#/properties/sites/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema74.properties.sites.items,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data17.path !== undefined && func0.call(data17, "path")){
let data18 = data17.path;
if(typeof data18 !== "string"){
const err39 = {instancePath:instancePath+"/sites/" + i3+"/path",schemaPath:"#/properties/sites/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.properties.sites.items.properties.path.type,parentSchema:schema74.properties.sites.items.properties.path,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data17.method !== undefined && func0.call(data17, "method")){
let data19 = data17.method;
if(typeof data19 !== "string"){
const err40 = {instancePath:instancePath+"/sites/" + i3+"/method",schemaPath:"#/properties/sites/items/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.properties.sites.items.properties.method.type,parentSchema:schema74.properties.sites.items.properties.method,data:data19};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data17.line !== undefined && func0.call(data17, "line")){
let data20 = data17.line;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err41 = {instancePath:instancePath+"/sites/" + i3+"/line",schemaPath:"#/properties/sites/items/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema74.properties.sites.items.properties.line.type,parentSchema:schema74.properties.sites.items.properties.line,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 < 0 || isNaN(data20)){
const err42 = {instancePath:instancePath+"/sites/" + i3+"/line",schemaPath:"#/properties/sites/items/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema74.properties.sites.items.properties.line,data:data20};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
if(data17.kind !== undefined && func0.call(data17, "kind")){
let data21 = data17.kind;
if(typeof data21 !== "string"){
const err43 = {instancePath:instancePath+"/sites/" + i3+"/kind",schemaPath:"#/properties/sites/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.properties.sites.items.properties.kind.type,parentSchema:schema74.properties.sites.items.properties.kind,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data17.rules !== undefined && func0.call(data17, "rules")){
let data22 = data17.rules;
if(Array.isArray(data22)){
const len4 = data22.length;
for(let i4=0; i4<len4; i4++){
let data23 = data22[i4];
if(typeof data23 !== "string"){
const err44 = {instancePath:instancePath+"/sites/" + i3+"/rules/" + i4,schemaPath:"#/properties/sites/items/properties/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.properties.sites.items.properties.rules.items.type,parentSchema:schema74.properties.sites.items.properties.rules.items,data:data23};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/sites/" + i3+"/rules",schemaPath:"#/properties/sites/items/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema74.properties.sites.items.properties.rules.type,parentSchema:schema74.properties.sites.items.properties.rules,data:data22};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data17.reason !== undefined && func0.call(data17, "reason")){
let data24 = data17.reason;
if(!((((((((data24 === "reports_other_sites") || (data24 === "env_gated")) || (data24 === "needs_model")) || (data24 === "needs_gpu")) || (data24 === "opaque")) || (data24 === "unreachable")) || (data24 === "never_raises")) || (data24 === "covered_by"))){
const err46 = {instancePath:instancePath+"/sites/" + i3+"/reason",schemaPath:"#/$defs/reason/enum",keyword:"enum",params:{allowedValues: schema75.enum},message:"must be equal to one of the allowed values",schema:schema75.enum,parentSchema:schema75,data:data24};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data17.detail !== undefined && func0.call(data17, "detail")){
let data25 = data17.detail;
if(typeof data25 !== "string"){
const err47 = {instancePath:instancePath+"/sites/" + i3+"/detail",schemaPath:"#/properties/sites/items/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.properties.sites.items.properties.detail.type,parentSchema:schema74.properties.sites.items.properties.detail,data:data25};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data17.variable !== undefined && func0.call(data17, "variable")){
let data26 = data17.variable;
if(typeof data26 !== "string"){
const err48 = {instancePath:instancePath+"/sites/" + i3+"/variable",schemaPath:"#/properties/sites/items/properties/variable/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema74.properties.sites.items.properties.variable.type,parentSchema:schema74.properties.sites.items.properties.variable,data:data26};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/sites/" + i3,schemaPath:"#/properties/sites/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema74.properties.sites.items.type,parentSchema:schema74.properties.sites.items,data:data17};
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
else {
const err50 = {instancePath:instancePath+"/sites",schemaPath:"#/properties/sites/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema74.properties.sites.type,parentSchema:schema74.properties.sites,data:data16};
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
const err51 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema74.type,parentSchema:schema74,data};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}
validate47.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema68 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Rule","description":"One rule: a claim that configurations which satisfy its match make the library do what it expects.","type":"object","additionalProperties":false,"required":["id","identity","native_type","severity","match","kwargs_positive","kwargs_negative","expected_outcome","message_template","exception","miner_source","references","added_by","cross_validated_by","exactness","environment"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9_]{1,160}$"},"identity":{"description":"sha256 (16 hex digits) of class, canonical predicate and outcome.","type":"string","pattern":"^[0-9a-f]{16}$"},"native_type":{"type":"string","minLength":1},"severity":{"enum":["error","warn","dormant"]},"match":{"description":"The violation, as a predicate; see docs/architecture.md.","type":"object","additionalProperties":true},"kwargs_positive":{"description":"Kwargs for which the match holds, and which the library treats as expected.","type":"object","additionalProperties":true},"kwargs_negative":{"description":"Differs from the positive in one field, and does not match; null when no configuration avoids the rule.","type":["object","null"],"additionalProperties":true},"expected_outcome":{"type":"object","additionalProperties":false,"required":["outcome","emission_channel","normalised_fields"],"properties":{"outcome":{"enum":["error","warn","dormant_announced","dormant_silent"]},"emission_channel":{"enum":["runtime_exception","warnings_warn","logger_warning","logger_warning_once","logger_error","minor_issues_dict","none"]},"normalised_fields":{"description":"Fields without effect; `*` stands for every kwarg that is no field.","type":"array","items":{"type":"string"}}}},"message_template":{"type":["string","null"]},"exception":{"type":["string","null"]},"miner_source":{"$ref":"#/$defs/source"},"references":{"description":"Every place of the engine's source that makes this claim.","type":"array","items":{"type":"string"}},"added_by":{"$ref":"#/$defs/added_by"},"cross_validated_by":{"type":"array","items":{"$ref":"#/$defs/added_by"}},"exactness":{"type":"object","additionalProperties":false,"required":["kind","dropped"],"properties":{"kind":{"enum":["exact","over_approximate","under_approximate"]},"dropped":{"type":"array","items":{"type":"string"}}}},"environment":{"description":"Facts of the environment the match rests on.","type":"array","items":{"type":"string"}}},"$defs":{"added_by":{"enum":["static_miner","dynamic_miner","pydantic_lift","msgspec_lift","dataclass_lift","manual_seed","runtime_warning","observed_collision"]},"source":{"type":"object","additionalProperties":false,"required":["path","method","line"],"properties":{"path":{"type":"string"},"method":{"type":"string"},"line":{"type":"integer","minimum":0}}},"class":{"description":"A class whose configurations are predicted.","type":"object","additionalProperties":false,"required":["native_type","class","bases","unknown_fields","construct","fields","sites"],"properties":{"native_type":{"type":"string"},"class":{"description":"module:qualname","type":"string"},"bases":{"type":"array","items":{"type":"string"}},"unknown_fields":{"enum":["reject","swallow","attribute"]},"construct":{"type":"object","additionalProperties":false,"required":["placeholders","validate"],"properties":{"placeholders":{"type":"object","additionalProperties":true},"validate":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["method","kwargs"],"properties":{"method":{"type":"string"},"kwargs":{"type":"object","additionalProperties":true}}}}}},"fields":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","required","origin"],"properties":{"name":{"type":"string"},"required":{"type":"boolean"},"origin":{"type":"string"},"default":{"description":"Encoded value."}}}},"sites":{"description":"Every place of the source that complains, rewrites or may raise, and what became of it.","type":"array","items":{"type":"object","additionalProperties":false,"required":["path","method","line","kind"],"properties":{"path":{"type":"string"},"method":{"type":"string"},"line":{"type":"integer","minimum":0},"kind":{"type":"string"},"rules":{"description":"Ids of the rules that explain the site.","type":"array","items":{"type":"string"}},"reason":{"$ref":"#/$defs/reason"},"detail":{"type":"string"},"variable":{"description":"For a site that reports a collection of issues: the local name that holds it.","type":"string"}}}}}},"reason":{"description":"Why a site gave no rule: it only reports what other sites found; the environment decides it; a model or GPU would be needed; it was not modelled; no configuration reaches it; another rule says the same.","enum":["reports_other_sites","env_gated","needs_model","needs_gpu","opaque","unreachable","never_raises","covered_by"]},"environment_fact":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string"},"value":{"description":"Encoded value."},"raises":{"type":"string"}}},"enum":{"type":"object","additionalProperties":false,"required":["class","mixin","members"],"properties":{"class":{"type":"string"},"mixin":{"enum":["str","int",null]},"members":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","value"],"properties":{"name":{"type":"string"},"value":{"description":"Encoded value."}}}}}}},"$id":"rule.schema.json"};
const schema69 = {"type":"object","additionalProperties":false,"required":["path","method","line"],"properties":{"path":{"type":"string"},"method":{"type":"string"},"line":{"type":"integer","minimum":0}}};
const schema70 = {"enum":["static_miner","dynamic_miner","pydantic_lift","msgspec_lift","dataclass_lift","manual_seed","runtime_warning","observed_collision"]};
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


function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="invariants.proposed.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.schema_version === undefined) || (!(func0.call(data, "schema_version")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema_version"},message:"must have required property '"+"schema_version"+"'",schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.engine === undefined) || (!(func0.call(data, "engine")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "engine"},message:"must have required property '"+"engine"+"'",schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.engine_version === undefined) || (!(func0.call(data, "engine_version")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "engine_version"},message:"must have required property '"+"engine_version"+"'",schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.environment === undefined) || (!(func0.call(data, "environment")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environment"},message:"must have required property '"+"environment"+"'",schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.enums === undefined) || (!(func0.call(data, "enums")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "enums"},message:"must have required property '"+"enums"+"'",schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.classes === undefined) || (!(func0.call(data, "classes")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "classes"},message:"must have required property '"+"classes"+"'",schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.rules === undefined) || (!(func0.call(data, "rules")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'",schema:schema67.required,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "schema_version") || (key0 === "engine")) || (key0 === "engine_version")) || (key0 === "environment")) || (key0 === "enums")) || (key0 === "classes")) || (key0 === "rules"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.schema_version !== undefined && func0.call(data, "schema_version")){
let data0 = data.schema_version;
if("2.0.0" !== data0){
const err8 = {instancePath:instancePath+"/schema_version",schemaPath:"#/properties/schema_version/const",keyword:"const",params:{allowedValue: "2.0.0"},message:"must be equal to constant",schema:"2.0.0",parentSchema:schema67.properties.schema_version,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.engine !== undefined && func0.call(data, "engine")){
let data1 = data.engine;
if(typeof data1 !== "string"){
const err9 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.properties.engine.type,parentSchema:schema67.properties.engine,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.engine_version !== undefined && func0.call(data, "engine_version")){
let data2 = data.engine_version;
if(typeof data2 !== "string"){
const err10 = {instancePath:instancePath+"/engine_version",schemaPath:"#/properties/engine_version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema67.properties.engine_version.type,parentSchema:schema67.properties.engine_version,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.environment !== undefined && func0.call(data, "environment")){
let data3 = data.environment;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if((data4.name === undefined) || (!(func0.call(data4, "name")))){
const err11 = {instancePath:instancePath+"/environment/" + i0,schemaPath:"rule.schema.json#/$defs/environment_fact/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema72.required,parentSchema:schema72,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 of Object.keys(data4)){
if(!(((key1 === "name") || (key1 === "value")) || (key1 === "raises"))){
const err12 = {instancePath:instancePath+"/environment/" + i0,schemaPath:"rule.schema.json#/$defs/environment_fact/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema72,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.name !== undefined && func0.call(data4, "name")){
let data5 = data4.name;
if(typeof data5 !== "string"){
const err13 = {instancePath:instancePath+"/environment/" + i0+"/name",schemaPath:"rule.schema.json#/$defs/environment_fact/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema72.properties.name.type,parentSchema:schema72.properties.name,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.raises !== undefined && func0.call(data4, "raises")){
let data6 = data4.raises;
if(typeof data6 !== "string"){
const err14 = {instancePath:instancePath+"/environment/" + i0+"/raises",schemaPath:"rule.schema.json#/$defs/environment_fact/properties/raises/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema72.properties.raises.type,parentSchema:schema72.properties.raises,data:data6};
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
const err15 = {instancePath:instancePath+"/environment/" + i0,schemaPath:"rule.schema.json#/$defs/environment_fact/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema72.type,parentSchema:schema72,data:data4};
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
const err16 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema67.properties.environment.type,parentSchema:schema67.properties.environment,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.enums !== undefined && func0.call(data, "enums")){
let data7 = data.enums;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if((data8.class === undefined) || (!(func0.call(data8, "class")))){
const err17 = {instancePath:instancePath+"/enums/" + i1,schemaPath:"rule.schema.json#/$defs/enum/required",keyword:"required",params:{missingProperty: "class"},message:"must have required property '"+"class"+"'",schema:schema73.required,parentSchema:schema73,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((data8.mixin === undefined) || (!(func0.call(data8, "mixin")))){
const err18 = {instancePath:instancePath+"/enums/" + i1,schemaPath:"rule.schema.json#/$defs/enum/required",keyword:"required",params:{missingProperty: "mixin"},message:"must have required property '"+"mixin"+"'",schema:schema73.required,parentSchema:schema73,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((data8.members === undefined) || (!(func0.call(data8, "members")))){
const err19 = {instancePath:instancePath+"/enums/" + i1,schemaPath:"rule.schema.json#/$defs/enum/required",keyword:"required",params:{missingProperty: "members"},message:"must have required property '"+"members"+"'",schema:schema73.required,parentSchema:schema73,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key2 of Object.keys(data8)){
if(!(((key2 === "class") || (key2 === "mixin")) || (key2 === "members"))){
const err20 = {instancePath:instancePath+"/enums/" + i1,schemaPath:"rule.schema.json#/$defs/enum/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema73,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.class !== undefined && func0.call(data8, "class")){
let data9 = data8.class;
if(typeof data9 !== "string"){
const err21 = {instancePath:instancePath+"/enums/" + i1+"/class",schemaPath:"rule.schema.json#/$defs/enum/properties/class/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema73.properties.class.type,parentSchema:schema73.properties.class,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.mixin !== undefined && func0.call(data8, "mixin")){
let data10 = data8.mixin;
if(!(((data10 === "str") || (data10 === "int")) || (data10 === null))){
const err22 = {instancePath:instancePath+"/enums/" + i1+"/mixin",schemaPath:"rule.schema.json#/$defs/enum/properties/mixin/enum",keyword:"enum",params:{allowedValues: schema73.properties.mixin.enum},message:"must be equal to one of the allowed values",schema:schema73.properties.mixin.enum,parentSchema:schema73.properties.mixin,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data8.members !== undefined && func0.call(data8, "members")){
let data11 = data8.members;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if((data12.name === undefined) || (!(func0.call(data12, "name")))){
const err23 = {instancePath:instancePath+"/enums/" + i1+"/members/" + i2,schemaPath:"rule.schema.json#/$defs/enum/properties/members/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema73.properties.members.items.required,parentSchema:schema73.properties.members.items,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((data12.value === undefined) || (!(func0.call(data12, "value")))){
const err24 = {instancePath:instancePath+"/enums/" + i1+"/members/" + i2,schemaPath:"rule.schema.json#/$defs/enum/properties/members/items/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema73.properties.members.items.required,parentSchema:schema73.properties.members.items,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key3 of Object.keys(data12)){
if(!((key3 === "name") || (key3 === "value"))){
const err25 = {instancePath:instancePath+"/enums/" + i1+"/members/" + i2,schemaPath:"rule.schema.json#/$defs/enum/properties/members/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema73.properties.members.items,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data12.name !== undefined && func0.call(data12, "name")){
let data13 = data12.name;
if(typeof data13 !== "string"){
const err26 = {instancePath:instancePath+"/enums/" + i1+"/members/" + i2+"/name",schemaPath:"rule.schema.json#/$defs/enum/properties/members/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema73.properties.members.items.properties.name.type,parentSchema:schema73.properties.members.items.properties.name,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/enums/" + i1+"/members/" + i2,schemaPath:"rule.schema.json#/$defs/enum/properties/members/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema73.properties.members.items.type,parentSchema:schema73.properties.members.items,data:data12};
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
const err28 = {instancePath:instancePath+"/enums/" + i1+"/members",schemaPath:"rule.schema.json#/$defs/enum/properties/members/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema73.properties.members.type,parentSchema:schema73.properties.members,data:data11};
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
const err29 = {instancePath:instancePath+"/enums/" + i1,schemaPath:"rule.schema.json#/$defs/enum/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema73.type,parentSchema:schema73,data:data8};
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
const err30 = {instancePath:instancePath+"/enums",schemaPath:"#/properties/enums/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema67.properties.enums.type,parentSchema:schema67.properties.enums,data:data7};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.classes !== undefined && func0.call(data, "classes")){
let data14 = data.classes;
if(Array.isArray(data14)){
const len3 = data14.length;
for(let i3=0; i3<len3; i3++){
if(!(validate47(data14[i3], {instancePath:instancePath+"/classes/" + i3,parentData:data14,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
}
else {
const err31 = {instancePath:instancePath+"/classes",schemaPath:"#/properties/classes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema67.properties.classes.type,parentSchema:schema67.properties.classes,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.rules !== undefined && func0.call(data, "rules")){
let data16 = data.rules;
if(Array.isArray(data16)){
const len4 = data16.length;
for(let i4=0; i4<len4; i4++){
if(!(validate46(data16[i4], {instancePath:instancePath+"/rules/" + i4,parentData:data16,parentDataProperty:i4,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
}
}
else {
const err32 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema67.properties.rules.type,parentSchema:schema67.properties.rules,data:data16};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema67.type,parentSchema:schema67,data};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
