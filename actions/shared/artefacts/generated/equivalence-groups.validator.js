// Generated from schemas/equivalence-groups.schema.json by `npm run generate`; do not edit.
"use strict";
module.exports = validate33;
module.exports.default = validate33;
const schema52 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"EquivalenceGroups","description":"Configurations of a study that the engine made the same thing of. Keys that a study adds for itself are allowed, so that its files can be read as they are.","type":"object","required":["groups"],"properties":{"schema_version":{"const":1},"engine":{"$ref":"#/$defs/text"},"library_version":{"type":["string","null"],"maxLength":200},"groups":{"type":"array","items":{"type":"object","required":["observed_config_hash","gap_detected","members"],"properties":{"observed_config_hash":{"description":"Hash of what the engine made of every member.","$ref":"#/$defs/text"},"engine":{"$ref":"#/$defs/text"},"library_version":{"type":["string","null"],"maxLength":200},"gap_detected":{"description":"Whether members that were told apart before the run turned out the same.","type":"boolean"},"proposed_invariant_id":{"type":["string","null"],"maxLength":500},"members":{"type":"array","minItems":1,"items":{"type":"object","required":["resolved_config_hash"],"properties":{"resolved_config_hash":{"description":"Hash of the member as it was declared, defaults filled in.","$ref":"#/$defs/text"},"native_type":{"$ref":"#/$defs/text"},"kwargs":{"description":"The member as encoded Python values.","type":"object"}}}}}}}},"$defs":{"text":{"type":"string","minLength":1,"maxLength":500}},"$id":"equivalence-groups.schema.json"};
const schema53 = {"type":"string","minLength":1,"maxLength":500};
const func0 = Object.prototype.hasOwnProperty;
const func75 = require("ajv/dist/runtime/ucs2length").default;

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="equivalence-groups.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.groups === undefined) || (!(func0.call(data, "groups")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "groups"},message:"must have required property '"+"groups"+"'",schema:schema52.required,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.schema_version !== undefined && func0.call(data, "schema_version")){
let data0 = data.schema_version;
if(1 !== data0){
const err1 = {instancePath:instancePath+"/schema_version",schemaPath:"#/properties/schema_version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema52.properties.schema_version,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.engine !== undefined && func0.call(data, "engine")){
let data1 = data.engine;
if(typeof data1 === "string"){
if(func75(data1) > 500){
const err2 = {instancePath:instancePath+"/engine",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema53,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func75(data1) < 1){
const err3 = {instancePath:instancePath+"/engine",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema53,data:data1};
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
const err4 = {instancePath:instancePath+"/engine",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.type,parentSchema:schema53,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.library_version !== undefined && func0.call(data, "library_version")){
let data2 = data.library_version;
if((typeof data2 !== "string") && (data2 !== null)){
const err5 = {instancePath:instancePath+"/library_version",schemaPath:"#/properties/library_version/type",keyword:"type",params:{type: schema52.properties.library_version.type},message:"must be string,null",schema:schema52.properties.library_version.type,parentSchema:schema52.properties.library_version,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data2 === "string"){
if(func75(data2) > 200){
const err6 = {instancePath:instancePath+"/library_version",schemaPath:"#/properties/library_version/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema52.properties.library_version,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
if(data.groups !== undefined && func0.call(data, "groups")){
let data3 = data.groups;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if((data4.observed_config_hash === undefined) || (!(func0.call(data4, "observed_config_hash")))){
const err7 = {instancePath:instancePath+"/groups/" + i0,schemaPath:"#/properties/groups/items/required",keyword:"required",params:{missingProperty: "observed_config_hash"},message:"must have required property '"+"observed_config_hash"+"'",schema:schema52.properties.groups.items.required,parentSchema:schema52.properties.groups.items,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data4.gap_detected === undefined) || (!(func0.call(data4, "gap_detected")))){
const err8 = {instancePath:instancePath+"/groups/" + i0,schemaPath:"#/properties/groups/items/required",keyword:"required",params:{missingProperty: "gap_detected"},message:"must have required property '"+"gap_detected"+"'",schema:schema52.properties.groups.items.required,parentSchema:schema52.properties.groups.items,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data4.members === undefined) || (!(func0.call(data4, "members")))){
const err9 = {instancePath:instancePath+"/groups/" + i0,schemaPath:"#/properties/groups/items/required",keyword:"required",params:{missingProperty: "members"},message:"must have required property '"+"members"+"'",schema:schema52.properties.groups.items.required,parentSchema:schema52.properties.groups.items,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4.observed_config_hash !== undefined && func0.call(data4, "observed_config_hash")){
let data5 = data4.observed_config_hash;
if(typeof data5 === "string"){
if(func75(data5) > 500){
const err10 = {instancePath:instancePath+"/groups/" + i0+"/observed_config_hash",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema53,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func75(data5) < 1){
const err11 = {instancePath:instancePath+"/groups/" + i0+"/observed_config_hash",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema53,data:data5};
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
const err12 = {instancePath:instancePath+"/groups/" + i0+"/observed_config_hash",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.type,parentSchema:schema53,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.engine !== undefined && func0.call(data4, "engine")){
let data6 = data4.engine;
if(typeof data6 === "string"){
if(func75(data6) > 500){
const err13 = {instancePath:instancePath+"/groups/" + i0+"/engine",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema53,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(func75(data6) < 1){
const err14 = {instancePath:instancePath+"/groups/" + i0+"/engine",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema53,data:data6};
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
const err15 = {instancePath:instancePath+"/groups/" + i0+"/engine",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.type,parentSchema:schema53,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.library_version !== undefined && func0.call(data4, "library_version")){
let data7 = data4.library_version;
if((typeof data7 !== "string") && (data7 !== null)){
const err16 = {instancePath:instancePath+"/groups/" + i0+"/library_version",schemaPath:"#/properties/groups/items/properties/library_version/type",keyword:"type",params:{type: schema52.properties.groups.items.properties.library_version.type},message:"must be string,null",schema:schema52.properties.groups.items.properties.library_version.type,parentSchema:schema52.properties.groups.items.properties.library_version,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data7 === "string"){
if(func75(data7) > 200){
const err17 = {instancePath:instancePath+"/groups/" + i0+"/library_version",schemaPath:"#/properties/groups/items/properties/library_version/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema52.properties.groups.items.properties.library_version,data:data7};
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
if(data4.gap_detected !== undefined && func0.call(data4, "gap_detected")){
let data8 = data4.gap_detected;
if(typeof data8 !== "boolean"){
const err18 = {instancePath:instancePath+"/groups/" + i0+"/gap_detected",schemaPath:"#/properties/groups/items/properties/gap_detected/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema52.properties.groups.items.properties.gap_detected.type,parentSchema:schema52.properties.groups.items.properties.gap_detected,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.proposed_invariant_id !== undefined && func0.call(data4, "proposed_invariant_id")){
let data9 = data4.proposed_invariant_id;
if((typeof data9 !== "string") && (data9 !== null)){
const err19 = {instancePath:instancePath+"/groups/" + i0+"/proposed_invariant_id",schemaPath:"#/properties/groups/items/properties/proposed_invariant_id/type",keyword:"type",params:{type: schema52.properties.groups.items.properties.proposed_invariant_id.type},message:"must be string,null",schema:schema52.properties.groups.items.properties.proposed_invariant_id.type,parentSchema:schema52.properties.groups.items.properties.proposed_invariant_id,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data9 === "string"){
if(func75(data9) > 500){
const err20 = {instancePath:instancePath+"/groups/" + i0+"/proposed_invariant_id",schemaPath:"#/properties/groups/items/properties/proposed_invariant_id/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema52.properties.groups.items.properties.proposed_invariant_id,data:data9};
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
if(data4.members !== undefined && func0.call(data4, "members")){
let data10 = data4.members;
if(Array.isArray(data10)){
if(data10.length < 1){
const err21 = {instancePath:instancePath+"/groups/" + i0+"/members",schemaPath:"#/properties/groups/items/properties/members/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema52.properties.groups.items.properties.members,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if((data11.resolved_config_hash === undefined) || (!(func0.call(data11, "resolved_config_hash")))){
const err22 = {instancePath:instancePath+"/groups/" + i0+"/members/" + i1,schemaPath:"#/properties/groups/items/properties/members/items/required",keyword:"required",params:{missingProperty: "resolved_config_hash"},message:"must have required property '"+"resolved_config_hash"+"'",schema:schema52.properties.groups.items.properties.members.items.required,parentSchema:schema52.properties.groups.items.properties.members.items,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data11.resolved_config_hash !== undefined && func0.call(data11, "resolved_config_hash")){
let data12 = data11.resolved_config_hash;
if(typeof data12 === "string"){
if(func75(data12) > 500){
const err23 = {instancePath:instancePath+"/groups/" + i0+"/members/" + i1+"/resolved_config_hash",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema53,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(func75(data12) < 1){
const err24 = {instancePath:instancePath+"/groups/" + i0+"/members/" + i1+"/resolved_config_hash",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema53,data:data12};
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
const err25 = {instancePath:instancePath+"/groups/" + i0+"/members/" + i1+"/resolved_config_hash",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.type,parentSchema:schema53,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data11.native_type !== undefined && func0.call(data11, "native_type")){
let data13 = data11.native_type;
if(typeof data13 === "string"){
if(func75(data13) > 500){
const err26 = {instancePath:instancePath+"/groups/" + i0+"/members/" + i1+"/native_type",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema53,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(func75(data13) < 1){
const err27 = {instancePath:instancePath+"/groups/" + i0+"/members/" + i1+"/native_type",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema53,data:data13};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/groups/" + i0+"/members/" + i1+"/native_type",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema53.type,parentSchema:schema53,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data11.kwargs !== undefined && func0.call(data11, "kwargs")){
let data14 = data11.kwargs;
if(!(data14 && typeof data14 == "object" && !Array.isArray(data14))){
const err29 = {instancePath:instancePath+"/groups/" + i0+"/members/" + i1+"/kwargs",schemaPath:"#/properties/groups/items/properties/members/items/properties/kwargs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.properties.groups.items.properties.members.items.properties.kwargs.type,parentSchema:schema52.properties.groups.items.properties.members.items.properties.kwargs,data:data14};
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
const err30 = {instancePath:instancePath+"/groups/" + i0+"/members/" + i1,schemaPath:"#/properties/groups/items/properties/members/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.properties.groups.items.properties.members.items.type,parentSchema:schema52.properties.groups.items.properties.members.items,data:data11};
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
const err31 = {instancePath:instancePath+"/groups/" + i0+"/members",schemaPath:"#/properties/groups/items/properties/members/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema52.properties.groups.items.properties.members.type,parentSchema:schema52.properties.groups.items.properties.members,data:data10};
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
const err32 = {instancePath:instancePath+"/groups/" + i0,schemaPath:"#/properties/groups/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.properties.groups.items.type,parentSchema:schema52.properties.groups.items,data:data4};
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
const err33 = {instancePath:instancePath+"/groups",schemaPath:"#/properties/groups/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema52.properties.groups.type,parentSchema:schema52.properties.groups,data:data3};
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
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema52.type,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":{"schema_version":true,"engine":true,"library_version":true,"groups":true},"dynamicProps":false,"dynamicItems":false};
