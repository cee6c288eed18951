// Generated from schemas/guards-observation.schema.json by `npm run generate`; do not edit.
"use strict";
module.exports = validate46;
module.exports.default = validate46;
const schema68 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"GuardsObservation","description":"What the guards observer answers: per class its inputs, a table of expression nodes, and every site with the path that leads to it.","type":"object","additionalProperties":true,"required":["schema_version","command","classes"],"properties":{"schema_version":{"const":1},"command":{"const":"guards"},"classes":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["class","public_name","bases","construct","fields","unknown_fields","always_raises","nodes","sites","effective","environment","enums","opaque"],"properties":{"class":{"type":"string"},"public_name":{"type":"string"},"bases":{"type":"array","items":{"type":"string"}},"construct":{"type":"object","additionalProperties":false,"required":["placeholders","validate"],"properties":{"placeholders":{"type":"object","additionalProperties":true},"validate":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["method","kwargs"],"properties":{"method":{"type":"string"},"kwargs":{"type":"object","additionalProperties":true}}}}}},"fields":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","required","origin"],"properties":{"name":{"type":"string"},"required":{"type":"boolean"},"origin":{"type":"string"},"default":true}}},"unknown_fields":{"enum":["reject","swallow","attribute"]},"always_raises":{"type":"boolean"},"nodes":{"type":"array","items":{"type":"array","minItems":1}},"sites":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["kind","path","after","line","file","method"],"properties":{"kind":{"enum":["raise","assert","missing","implicit","import","log","warn","accumulate","reassign","declared"]},"path":{"$ref":"#/$defs/indices"},"after":{"$ref":"#/$defs/indices"},"line":{"type":"integer","minimum":0},"file":{"type":"string"},"method":{"type":"string"},"value":{"type":"integer","minimum":0},"field":{"type":"string"},"exception":{"type":"string"},"channel":{"type":"string"},"message":{"type":"string"},"accumulator":{"type":"integer"},"variable":{"type":"string"},"flush":{"const":true}}}},"effective":{"type":"object","additionalProperties":{"type":"integer","minimum":0}},"environment":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string"},"value":true,"raises":{"type":"string"}}}},"enums":{"type":"object","additionalProperties":{"type":"object","additionalProperties":false,"required":["mixin","members"],"properties":{"mixin":{"enum":["str","int",null]},"members":{"type":"array","items":{"type":"array","minItems":2,"maxItems":2}}}}},"opaque":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["what","line","file","method"],"properties":{"what":{"type":"string"},"line":{"type":"integer"},"file":{"type":"string"},"method":{"type":"string"}}}}}}}},"$defs":{"indices":{"type":"array","items":{"type":"integer","minimum":0}}},"$id":"guards-observation.schema.json"};
const schema69 = {"type":"array","items":{"type":"integer","minimum":0}};
const func0 = Object.prototype.hasOwnProperty;

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="guards-observation.schema.json" */;
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
if((data.schema_version === undefined) || (!(func0.call(data, "schema_version")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema_version"},message:"must have required property '"+"schema_version"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.command === undefined) || (!(func0.call(data, "command")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.classes === undefined) || (!(func0.call(data, "classes")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "classes"},message:"must have required property '"+"classes"+"'",schema:schema68.required,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.schema_version !== undefined && func0.call(data, "schema_version")){
let data0 = data.schema_version;
if(1 !== data0){
const err3 = {instancePath:instancePath+"/schema_version",schemaPath:"#/properties/schema_version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema68.properties.schema_version,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.command !== undefined && func0.call(data, "command")){
let data1 = data.command;
if("guards" !== data1){
const err4 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "guards"},message:"must be equal to constant",schema:"guards",parentSchema:schema68.properties.command,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.classes !== undefined && func0.call(data, "classes")){
let data2 = data.classes;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if((data3.class === undefined) || (!(func0.call(data3, "class")))){
const err5 = {instancePath:instancePath+"/classes/" + i0,schemaPath:"#/properties/classes/items/required",keyword:"required",params:{missingProperty: "class"},message:"must have required property '"+"class"+"'",schema:schema68.properties.classes.items.required,parentSchema:schema68.properties.classes.items,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data3.public_name === undefined) || (!(func0.call(data3, "public_name")))){
const err6 = {instancePath:instancePath+"/classes/" + i0,schemaPath:"#/properties/classes/items/required",keyword:"required",params:{missingProperty: "public_name"},message:"must have required property '"+"public_name"+"'",schema:schema68.properties.classes.items.required,parentSchema:schema68.properties.classes.items,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data3.bases === undefined) || (!(func0.call(data3, "bases")))){
const err7 = {instancePath:instancePath+"/classes/" + i0,schemaPath:"#/properties/classes/items/required",keyword:"required",params:{missingProperty: "bases"},message:"must have required property '"+"bases"+"'",schema:schema68.properties.classes.items.required,parentSchema:schema68.properties.classes.items,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data3.construct === undefined) || (!(func0.call(data3, "construct")))){
const err8 = {instancePath:instancePath+"/classes/" + i0,schemaPath:"#/properties/classes/items/required",keyword:"required",params:{missingProperty: "construct"},message:"must have required property '"+"construct"+"'",schema:schema68.properties.classes.items.required,parentSchema:schema68.properties.classes.items,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data3.fields === undefined) || (!(func0.call(data3, "fields")))){
const err9 = {instancePath:instancePath+"/classes/" + i0,schemaPath:"#/properties/classes/items/required",keyword:"required",params:{missingProperty: "fields"},message:"must have required property '"+"fields"+"'",schema:schema68.properties.classes.items.required,parentSchema:schema68.properties.classes.items,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((data3.unknown_fields === undefined) || (!(func0.call(data3, "unknown_fields")))){
const err10 = {instancePath:instancePath+"/classes/" + i0,schemaPath:"#/properties/classes/items/required",keyword:"required",params:{missingProperty: "unknown_fields"},message:"must have required property '"+"unknown_fields"+"'",schema:schema68.properties.classes.items.required,parentSchema:schema68.properties.classes.items,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((data3.always_raises === undefined) || (!(func0.call(data3, "always_raises")))){
const err11 = {instancePath:instancePath+"/classes/" + i0,schemaPath:"#/properties/classes/items/required",keyword:"required",params:{missingProperty: "always_raises"},message:"must have required property '"+"always_raises"+"'",schema:schema68.properties.classes.items.required,parentSchema:schema68.properties.classes.items,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((data3.nodes === undefined) || (!(func0.call(data3, "nodes")))){
const err12 = {instancePath:instancePath+"/classes/" + i0,schemaPath:"#/properties/classes/items/required",keyword:"required",params:{missingProperty: "nodes"},message:"must have required property '"+"nodes"+"'",schema:schema68.properties.classes.items.required,parentSchema:schema68.properties.classes.items,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((data3.sites === undefined) || (!(func0.call(data3, "sites")))){
const err13 = {instancePath:instancePath+"/classes/" + i0,schemaPath:"#/properties/classes/items/required",keyword:"required",params:{missingProperty: "sites"},message:"must have required property '"+"sites"+"'",schema:schema68.properties.classes.items.required,parentSchema:schema68.properties.classes.items,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((data3.effective === undefined) || (!(func0.call(data3, "effective")))){
const err14 = {instancePath:instancePath+"/classes/" + i0,schemaPath:"#/properties/classes/items/required",keyword:"required",params:{missingProperty: "effective"},message:"must have required property '"+"effective"+"'",schema:schema68.properties.classes.items.required,parentSchema:schema68.properties.classes.items,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((data3.environment === undefined) || (!(func0.call(data3, "environment")))){
const err15 = {instancePath:instancePath+"/classes/" + i0,schemaPath:"#/properties/classes/items/required",keyword:"required",params:{missingProperty: "environment"},message:"must have required property '"+"environment"+"'",schema:schema68.properties.classes.items.required,parentSchema:schema68.properties.classes.items,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((data3.enums === undefined) || (!(func0.call(data3, "enums")))){
const err16 = {instancePath:instancePath+"/classes/" + i0,schemaPath:"#/properties/classes/items/required",keyword:"required",params:{missingProperty: "enums"},message:"must have required property '"+"enums"+"'",schema:schema68.properties.classes.items.required,parentSchema:schema68.properties.classes.items,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((data3.opaque === undefined) || (!(func0.call(data3, "opaque")))){
const err17 = {instancePath:instancePath+"/classes/" + i0,schemaPath:"#/properties/classes/items/required",keyword:"required",params:{missingProperty: "opaque"},message:"must have required property '"+"opaque"+"'",schema:schema68.properties.classes.items.required,parentSchema:schema68.properties.classes.items,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key0 of Object.keys(data3)){
if(!(func0.call(schema68.properties.classes.items.properties, key0))){
const err18 = {instancePath:instancePath+"/classes/" + i0,schemaPath:"#/properties/classes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema68.properties.classes.items,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data3.class !== undefined && func0.call(data3, "class")){
let data4 = data3.class;
if(typeof data4 !== "string"){
const err19 = {instancePath:instancePath+"/classes/" + i0+"/class",schemaPath:"#/properties/classes/items/properties/class/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.classes.items.properties.class.type,parentSchema:schema68.properties.classes.items.properties.class,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data3.public_name !== undefined && func0.call(data3, "public_name")){
let data5 = data3.public_name;
if(typeof data5 !== "string"){
const err20 = {instancePath:instancePath+"/classes/" + i0+"/public_name",schemaPath:"#/properties/classes/items/properties/public_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.classes.items.properties.public_name.type,parentSchema:schema68.properties.classes.items.properties.public_name,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data3.bases !== undefined && func0.call(data3, "bases")){
let data6 = data3.bases;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 !== "string"){
const err21 = {instancePath:instancePath+"/classes/" + i0+"/bases/" + i1,schemaPath:"#/properties/classes/items/properties/bases/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.classes.items.properties.bases.items.type,parentSchema:schema68.properties.classes.items.properties.bases.items,data:data7};
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
const err22 = {instancePath:instancePath+"/classes/" + i0+"/bases",schemaPath:"#/properties/classes/items/properties/bases/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.classes.items.properties.bases.type,parentSchema:schema68.properties.classes.items.properties.bases,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data3.construct !== undefined && func0.call(data3, "construct")){
let data8 = data3.construct;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if((data8.placeholders === undefined) || (!(func0.call(data8, "placeholders")))){
const err23 = {instancePath:instancePath+"/classes/" + i0+"/construct",schemaPath:"#/properties/classes/items/properties/construct/required",keyword:"required",params:{missingProperty: "placeholders"},message:"must have required property '"+"placeholders"+"'",schema:schema68.properties.classes.items.properties.construct.required,parentSchema:schema68.properties.classes.items.properties.construct,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((data8.validate === undefined) || (!(func0.call(data8, "validate")))){
const err24 = {instancePath:instancePath+"/classes/" + i0+"/construct",schemaPath:"#/properties/classes/items/properties/construct/required",keyword:"required",params:{missingProperty: "validate"},message:"must have required property '"+"validate"+"'",schema:schema68.properties.classes.items.properties.construct.required,parentSchema:schema68.properties.classes.items.properties.construct,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key1 of Object.keys(data8)){
if(!((key1 === "placeholders") || (key1 === "validate"))){
const err25 = {instancePath:instancePath+"/classes/" + i0+"/construct",schemaPath:"#/properties/classes/items/properties/construct/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema68.properties.classes.items.properties.construct,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data8.placeholders !== undefined && func0.call(data8, "placeholders")){
let data9 = data8.placeholders;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
}
else {
const err26 = {instancePath:instancePath+"/classes/" + i0+"/construct/placeholders",schemaPath:"#/properties/classes/items/properties/construct/properties/placeholders/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.classes.items.properties.construct.properties.placeholders.type,parentSchema:schema68.properties.classes.items.properties.construct.properties.placeholders,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data8.validate !== undefined && func0.call(data8, "validate")){
let data10 = data8.validate;
if(Array.isArray(data10)){
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if((data11.method === undefined) || (!(func0.call(data11, "method")))){
const err27 = {instancePath:instancePath+"/classes/" + i0+"/construct/validate/" + i2,schemaPath:"#/properties/classes/items/properties/construct/properties/validate/items/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'",schema:schema68.properties.classes.items.properties.construct.properties.validate.items.required,parentSchema:schema68.properties.classes.items.properties.construct.properties.validate.items,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((data11.kwargs === undefined) || (!(func0.call(data11, "kwargs")))){
const err28 = {instancePath:instancePath+"/classes/" + i0+"/construct/validate/" + i2,schemaPath:"#/properties/classes/items/properties/construct/properties/validate/items/required",keyword:"required",params:{missingProperty: "kwargs"},message:"must have required property '"+"kwargs"+"'",schema:schema68.properties.classes.items.properties.construct.properties.validate.items.required,parentSchema:schema68.properties.classes.items.properties.construct.properties.validate.items,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key2 of Object.keys(data11)){
if(!((key2 === "method") || (key2 === "kwargs"))){
const err29 = {instancePath:instancePath+"/classes/" + i0+"/construct/validate/" + i2,schemaPath:"#/properties/classes/items/properties/construct/properties/validate/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema68.properties.classes.items.properties.construct.properties.validate.items,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data11.method !== undefined && func0.call(data11, "method")){
let data12 = data11.method;
if(typeof data12 !== "string"){
const err30 = {instancePath:instancePath+"/classes/" + i0+"/construct/validate/" + i2+"/method",schemaPath:"#/properties/classes/items/properties/construct/properties/validate/items/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.classes.items.properties.construct.properties.validate.items.properties.method.type,parentSchema:schema68.properties.classes.items.properties.construct.properties.validate.items.properties.method,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data11.kwargs !== undefined && func0.call(data11, "kwargs")){
let data13 = data11.kwargs;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
}
else {
const err31 = {instancePath:instancePath+"/classes/" + i0+"/construct/validate/" + i2+"/kwargs",schemaPath:"#/properties/classes/items/properties/construct/properties/validate/items/properties/kwargs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.classes.items.properties.construct.properties.validate.items.properties.kwargs.type,parentSchema:schema68.properties.classes.items.properties.construct.properties.validate.items.properties.kwargs,data:data13};
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
const err32 = {instancePath:instancePath+"/classes/" + i0+"/construct/validate/" + i2,schemaPath:"#/properties/classes/items/properties/construct/properties/validate/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.classes.items.properties.construct.properties.validate.items.type,parentSchema:schema68.properties.classes.items.properties.construct.properties.validate.items,data:data11};
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
const err33 = {instancePath:instancePath+"/classes/" + i0+"/construct/validate",schemaPath:"#/properties/classes/items/properties/construct/properties/validate/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.classes.items.properties.construct.properties.validate.type,parentSchema:schema68.properties.classes.items.properties.construct.properties.validate,data:data10};
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
const err34 = {instancePath:instancePath+"/classes/" + i0+"/construct",schemaPath:"#/properties/classes/items/properties/construct/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.classes.items.properties.construct.type,parentSchema:schema68.properties.classes.items.properties.construct,data:data8};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data3.fields !== undefined && func0.call(data3, "fields")){
let data14 = data3.fields;
if(Array.isArray(data14)){
const len3 = data14.length;
for(let i3=0; i3<len3; i3++){
let data15 = data14[i3];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if((data15.name === undefined) || (!(func0.call(data15, "name")))){
const err35 = {instancePath:instancePath+"/classes/" + i0+"/fields/" + i3,schemaPath:"#/properties/classes/items/properties/fields/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema68.properties.classes.items.properties.fields.items.required,parentSchema:schema68.properties.classes.items.properties.fields.items,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((data15.required === undefined) || (!(func0.call(data15, "required")))){
const err36 = {instancePath:instancePath+"/classes/" + i0+"/fields/" + i3,schemaPath:"#/properties/classes/items/properties/fields/items/required",keyword:"required",params:{missingProperty: "required"},message:"must have required property '"+"required"+"'",schema:schema68.properties.classes.items.properties.fields.items.required,parentSchema:schema68.properties.classes.items.properties.fields.items,data:data15};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((data15.origin === undefined) || (!(func0.call(data15, "origin")))){
const err37 = {instancePath:instancePath+"/classes/" + i0+"/fields/" + i3,schemaPath:"#/properties/classes/items/properties/fields/items/required",keyword:"required",params:{missingProperty: "origin"},message:"must have required property '"+"origin"+"'",schema:schema68.properties.classes.items.properties.fields.items.required,parentSchema:schema68.properties.classes.items.properties.fields.items,data:data15};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key3 of Object.keys(data15)){
if(!((((key3 === "name") || (key3 === "required")) || (key3 === "origin")) || (key3 === "default"))){
const err38 = {instancePath:instancePath+"/classes/" + i0+"/fields/" + i3,schemaPath:"#/properties/classes/items/properties/fields/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema68.properties.classes.items.properties.fields.items,data:data15};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data15.name !== undefined && func0.call(data15, "name")){
let data16 = data15.name;
if(typeof data16 !== "string"){
const err39 = {instancePath:instancePath+"/classes/" + i0+"/fields/" + i3+"/name",schemaPath:"#/properties/classes/items/properties/fields/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.classes.items.properties.fields.items.properties.name.type,parentSchema:schema68.properties.classes.items.properties.fields.items.properties.name,data:data16};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data15.required !== undefined && func0.call(data15, "required")){
let data17 = data15.required;
if(typeof data17 !== "boolean"){
const err40 = {instancePath:instancePath+"/classes/" + i0+"/fields/" + i3+"/required",schemaPath:"#/properties/classes/items/properties/fields/items/properties/required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema68.properties.classes.items.properties.fields.items.properties.required.type,parentSchema:schema68.properties.classes.items.properties.fields.items.properties.required,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data15.origin !== undefined && func0.call(data15, "origin")){
let data18 = data15.origin;
if(typeof data18 !== "string"){
const err41 = {instancePath:instancePath+"/classes/" + i0+"/fields/" + i3+"/origin",schemaPath:"#/properties/classes/items/properties/fields/items/properties/origin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.classes.items.properties.fields.items.properties.origin.type,parentSchema:schema68.properties.classes.items.properties.fields.items.properties.origin,data:data18};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath:instancePath+"/classes/" + i0+"/fields/" + i3,schemaPath:"#/properties/classes/items/properties/fields/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.classes.items.properties.fields.items.type,parentSchema:schema68.properties.classes.items.properties.fields.items,data:data15};
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
else {
const err43 = {instancePath:instancePath+"/classes/" + i0+"/fields",schemaPath:"#/properties/classes/items/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.classes.items.properties.fields.type,parentSchema:schema68.properties.classes.items.properties.fields,data:data14};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data3.unknown_fields !== undefined && func0.call(data3, "unknown_fields")){
let data19 = data3.unknown_fields;
if(!(((data19 === "reject") || (data19 === "swallow")) || (data19 === "attribute"))){
const err44 = {instancePath:instancePath+"/classes/" + i0+"/unknown_fields",schemaPath:"#/properties/classes/items/properties/unknown_fields/enum",keyword:"enum",params:{allowedValues: schema68.properties.classes.items.properties.unknown_fields.enum},message:"must be equal to one of the allowed values",schema:schema68.properties.classes.items.properties.unknown_fields.enum,parentSchema:schema68.properties.classes.items.properties.unknown_fields,data:data19};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data3.always_raises !== undefined && func0.call(data3, "always_raises")){
let data20 = data3.always_raises;
if(typeof data20 !== "boolean"){
const err45 = {instancePath:instancePath+"/classes/" + i0+"/always_raises",schemaPath:"#/properties/classes/items/properties/always_raises/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema68.properties.classes.items.properties.always_raises.type,parentSchema:schema68.properties.classes.items.properties.always_raises,data:data20};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data3.nodes !== undefined && func0.call(data3, "nodes")){
let data21 = data3.nodes;
if(Array.isArray(data21)){
const len4 = data21.length;
for(let i4=0; i4<len4; i4++){
let data22 = data21[i4];
if(Array.isArray(data22)){
if(data22.length < 1){
const err46 = {instancePath:instancePath+"/classes/" + i0+"/nodes/" + i4,schemaPath:"#/properties/classes/items/properties/nodes/items/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema68.properties.classes.items.properties.nodes.items,data:data22};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/classes/" + i0+"/nodes/" + i4,schemaPath:"#/properties/classes/items/properties/nodes/items/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.classes.items.properties.nodes.items.type,parentSchema:schema68.properties.classes.items.properties.nodes.items,data:data22};
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
const err48 = {instancePath:instancePath+"/classes/" + i0+"/nodes",schemaPath:"#/properties/classes/items/properties/nodes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.classes.items.properties.nodes.type,parentSchema:schema68.properties.classes.items.properties.nodes,data:data21};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data3.sites !== undefined && func0.call(data3, "sites")){
let data23 = data3.sites;
if(Array.isArray(data23)){
const len5 = data23.length;
for(let i5=0; i5<len5; i5++){
let data24 = data23[i5];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if((data24.kind === undefined) || (!(func0.call(data24, "kind")))){
const err49 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5,schemaPath:"#/properties/classes/items/properties/sites/items/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema68.properties.classes.items.properties.sites.items.required,parentSchema:schema68.properties.classes.items.properties.sites.items,data:data24};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((data24.path === undefined) || (!(func0.call(data24, "path")))){
const err50 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5,schemaPath:"#/properties/classes/items/properties/sites/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema68.properties.classes.items.properties.sites.items.required,parentSchema:schema68.properties.classes.items.properties.sites.items,data:data24};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if((data24.after === undefined) || (!(func0.call(data24, "after")))){
const err51 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5,schemaPath:"#/properties/classes/items/properties/sites/items/required",keyword:"required",params:{missingProperty: "after"},message:"must have required property '"+"after"+"'",schema:schema68.properties.classes.items.properties.sites.items.required,parentSchema:schema68.properties.classes.items.properties.sites.items,data:data24};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if((data24.line === undefined) || (!(func0.call(data24, "line")))){
const err52 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5,schemaPath:"#/properties/classes/items/properties/sites/items/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'",schema:schema68.properties.classes.items.properties.sites.items.required,parentSchema:schema68.properties.classes.items.properties.sites.items,data:data24};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if((data24.file === undefined) || (!(func0.call(data24, "file")))){
const err53 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5,schemaPath:"#/properties/classes/items/properties/sites/items/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'",schema:schema68.properties.classes.items.properties.sites.items.required,parentSchema:schema68.properties.classes.items.properties.sites.items,data:data24};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((data24.method === undefined) || (!(func0.call(data24, "method")))){
const err54 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5,schemaPath:"#/properties/classes/items/properties/sites/items/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'",schema:schema68.properties.classes.items.properties.sites.items.required,parentSchema:schema68.properties.classes.items.properties.sites.items,data:data24};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key4 of Object.keys(data24)){
if(!(func0.call(schema68.properties.classes.items.properties.sites.items.properties, key4))){
const err55 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5,schemaPath:"#/properties/classes/items/properties/sites/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema68.properties.classes.items.properties.sites.items,data:data24};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data24.kind !== undefined && func0.call(data24, "kind")){
let data25 = data24.kind;
if(!((((((((((data25 === "raise") || (data25 === "assert")) || (data25 === "missing")) || (data25 === "implicit")) || (data25 === "import")) || (data25 === "log")) || (data25 === "warn")) || (data25 === "accumulate")) || (data25 === "reassign")) || (data25 === "declared"))){
const err56 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5+"/kind",schemaPath:"#/properties/classes/items/properties/sites/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema68.properties.classes.items.properties.sites.items.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema68.properties.classes.items.properties.sites.items.properties.kind.enum,parentSchema:schema68.properties.classes.items.properties.sites.items.properties.kind,data:data25};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data24.path !== undefined && func0.call(data24, "path")){
let data26 = data24.path;
if(Array.isArray(data26)){
const len6 = data26.length;
for(let i6=0; i6<len6; i6++){
let data27 = data26[i6];
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err57 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5+"/path/" + i6,schemaPath:"#/$defs/indices/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema69.items.type,parentSchema:schema69.items,data:data27};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 < 0 || isNaN(data27)){
const err58 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5+"/path/" + i6,schemaPath:"#/$defs/indices/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema69.items,data:data27};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
}
else {
const err59 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5+"/path",schemaPath:"#/$defs/indices/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema69.type,parentSchema:schema69,data:data26};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data24.after !== undefined && func0.call(data24, "after")){
let data28 = data24.after;
if(Array.isArray(data28)){
const len7 = data28.length;
for(let i7=0; i7<len7; i7++){
let data29 = data28[i7];
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err60 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5+"/after/" + i7,schemaPath:"#/$defs/indices/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema69.items.type,parentSchema:schema69.items,data:data29};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 < 0 || isNaN(data29)){
const err61 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5+"/after/" + i7,schemaPath:"#/$defs/indices/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema69.items,data:data29};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
}
else {
const err62 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5+"/after",schemaPath:"#/$defs/indices/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema69.type,parentSchema:schema69,data:data28};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data24.line !== undefined && func0.call(data24, "line")){
let data30 = data24.line;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err63 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5+"/line",schemaPath:"#/properties/classes/items/properties/sites/items/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema68.properties.classes.items.properties.sites.items.properties.line.type,parentSchema:schema68.properties.classes.items.properties.sites.items.properties.line,data:data30};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 < 0 || isNaN(data30)){
const err64 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5+"/line",schemaPath:"#/properties/classes/items/properties/sites/items/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema68.properties.classes.items.properties.sites.items.properties.line,data:data30};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
if(data24.file !== undefined && func0.call(data24, "file")){
let data31 = data24.file;
if(typeof data31 !== "string"){
const err65 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5+"/file",schemaPath:"#/properties/classes/items/properties/sites/items/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.classes.items.properties.sites.items.properties.file.type,parentSchema:schema68.properties.classes.items.properties.sites.items.properties.file,data:data31};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data24.method !== undefined && func0.call(data24, "method")){
let data32 = data24.method;
if(typeof data32 !== "string"){
const err66 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5+"/method",schemaPath:"#/properties/classes/items/properties/sites/items/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.classes.items.properties.sites.items.properties.method.type,parentSchema:schema68.properties.classes.items.properties.sites.items.properties.method,data:data32};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data24.value !== undefined && func0.call(data24, "value")){
let data33 = data24.value;
if(!(((typeof data33 == "number") && (!(data33 % 1) && !isNaN(data33))) && (isFinite(data33)))){
const err67 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5+"/value",schemaPath:"#/properties/classes/items/properties/sites/items/properties/value/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema68.properties.classes.items.properties.sites.items.properties.value.type,parentSchema:schema68.properties.classes.items.properties.sites.items.properties.value,data:data33};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if((typeof data33 == "number") && (isFinite(data33))){
if(data33 < 0 || isNaN(data33)){
const err68 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5+"/value",schemaPath:"#/properties/classes/items/properties/sites/items/properties/value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema68.properties.classes.items.properties.sites.items.properties.value,data:data33};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
if(data24.field !== undefined && func0.call(data24, "field")){
let data34 = data24.field;
if(typeof data34 !== "string"){
const err69 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5+"/field",schemaPath:"#/properties/classes/items/properties/sites/items/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.classes.items.properties.sites.items.properties.field.type,parentSchema:schema68.properties.classes.items.properties.sites.items.properties.field,data:data34};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data24.exception !== undefined && func0.call(data24, "exception")){
let data35 = data24.exception;
if(typeof data35 !== "string"){
const err70 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5+"/exception",schemaPath:"#/properties/classes/items/properties/sites/items/properties/exception/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.classes.items.properties.sites.items.properties.exception.type,parentSchema:schema68.properties.classes.items.properties.sites.items.properties.exception,data:data35};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data24.channel !== undefined && func0.call(data24, "channel")){
let data36 = data24.channel;
if(typeof data36 !== "string"){
const err71 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5+"/channel",schemaPath:"#/properties/classes/items/properties/sites/items/properties/channel/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.classes.items.properties.sites.items.properties.channel.type,parentSchema:schema68.properties.classes.items.properties.sites.items.properties.channel,data:data36};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data24.message !== undefined && func0.call(data24, "message")){
let data37 = data24.message;
if(typeof data37 !== "string"){
const err72 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5+"/message",schemaPath:"#/properties/classes/items/properties/sites/items/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.classes.items.properties.sites.items.properties.message.type,parentSchema:schema68.properties.classes.items.properties.sites.items.properties.message,data:data37};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data24.accumulator !== undefined && func0.call(data24, "accumulator")){
let data38 = data24.accumulator;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err73 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5+"/accumulator",schemaPath:"#/properties/classes/items/properties/sites/items/properties/accumulator/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema68.properties.classes.items.properties.sites.items.properties.accumulator.type,parentSchema:schema68.properties.classes.items.properties.sites.items.properties.accumulator,data:data38};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data24.variable !== undefined && func0.call(data24, "variable")){
let data39 = data24.variable;
if(typeof data39 !== "string"){
const err74 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5+"/variable",schemaPath:"#/properties/classes/items/properties/sites/items/properties/variable/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.classes.items.properties.sites.items.properties.variable.type,parentSchema:schema68.properties.classes.items.properties.sites.items.properties.variable,data:data39};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data24.flush !== undefined && func0.call(data24, "flush")){
let data40 = data24.flush;
if(true !== data40){
const err75 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5+"/flush",schemaPath:"#/properties/classes/items/properties/sites/items/properties/flush/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema68.properties.classes.items.properties.sites.items.properties.flush,data:data40};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/classes/" + i0+"/sites/" + i5,schemaPath:"#/properties/classes/items/properties/sites/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.classes.items.properties.sites.items.type,parentSchema:schema68.properties.classes.items.properties.sites.items,data:data24};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/classes/" + i0+"/sites",schemaPath:"#/properties/classes/items/properties/sites/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.classes.items.properties.sites.type,parentSchema:schema68.properties.classes.items.properties.sites,data:data23};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data3.effective !== undefined && func0.call(data3, "effective")){
let data41 = data3.effective;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key5 of Object.keys(data41)){
let data42 = data41[key5];
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err78 = {instancePath:instancePath+"/classes/" + i0+"/effective/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/classes/items/properties/effective/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema68.properties.classes.items.properties.effective.additionalProperties.type,parentSchema:schema68.properties.classes.items.properties.effective.additionalProperties,data:data42};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 < 0 || isNaN(data42)){
const err79 = {instancePath:instancePath+"/classes/" + i0+"/effective/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/classes/items/properties/effective/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema68.properties.classes.items.properties.effective.additionalProperties,data:data42};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
}
else {
const err80 = {instancePath:instancePath+"/classes/" + i0+"/effective",schemaPath:"#/properties/classes/items/properties/effective/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.classes.items.properties.effective.type,parentSchema:schema68.properties.classes.items.properties.effective,data:data41};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data3.environment !== undefined && func0.call(data3, "environment")){
let data43 = data3.environment;
if(Array.isArray(data43)){
const len8 = data43.length;
for(let i8=0; i8<len8; i8++){
let data44 = data43[i8];
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if((data44.name === undefined) || (!(func0.call(data44, "name")))){
const err81 = {instancePath:instancePath+"/classes/" + i0+"/environment/" + i8,schemaPath:"#/properties/classes/items/properties/environment/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema68.properties.classes.items.properties.environment.items.required,parentSchema:schema68.properties.classes.items.properties.environment.items,data:data44};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
for(const key6 of Object.keys(data44)){
if(!(((key6 === "name") || (key6 === "value")) || (key6 === "raises"))){
const err82 = {instancePath:instancePath+"/classes/" + i0+"/environment/" + i8,schemaPath:"#/properties/classes/items/properties/environment/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema68.properties.classes.items.properties.environment.items,data:data44};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data44.name !== undefined && func0.call(data44, "name")){
let data45 = data44.name;
if(typeof data45 !== "string"){
const err83 = {instancePath:instancePath+"/classes/" + i0+"/environment/" + i8+"/name",schemaPath:"#/properties/classes/items/properties/environment/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.classes.items.properties.environment.items.properties.name.type,parentSchema:schema68.properties.classes.items.properties.environment.items.properties.name,data:data45};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data44.raises !== undefined && func0.call(data44, "raises")){
let data46 = data44.raises;
if(typeof data46 !== "string"){
const err84 = {instancePath:instancePath+"/classes/" + i0+"/environment/" + i8+"/raises",schemaPath:"#/properties/classes/items/properties/environment/items/properties/raises/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.classes.items.properties.environment.items.properties.raises.type,parentSchema:schema68.properties.classes.items.properties.environment.items.properties.raises,data:data46};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/classes/" + i0+"/environment/" + i8,schemaPath:"#/properties/classes/items/properties/environment/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.classes.items.properties.environment.items.type,parentSchema:schema68.properties.classes.items.properties.environment.items,data:data44};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/classes/" + i0+"/environment",schemaPath:"#/properties/classes/items/properties/environment/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.classes.items.properties.environment.type,parentSchema:schema68.properties.classes.items.properties.environment,data:data43};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data3.enums !== undefined && func0.call(data3, "enums")){
let data47 = data3.enums;
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
for(const key7 of Object.keys(data47)){
let data48 = data47[key7];
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
if((data48.mixin === undefined) || (!(func0.call(data48, "mixin")))){
const err87 = {instancePath:instancePath+"/classes/" + i0+"/enums/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/classes/items/properties/enums/additionalProperties/required",keyword:"required",params:{missingProperty: "mixin"},message:"must have required property '"+"mixin"+"'",schema:schema68.properties.classes.items.properties.enums.additionalProperties.required,parentSchema:schema68.properties.classes.items.properties.enums.additionalProperties,data:data48};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if((data48.members === undefined) || (!(func0.call(data48, "members")))){
const err88 = {instancePath:instancePath+"/classes/" + i0+"/enums/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/classes/items/properties/enums/additionalProperties/required",keyword:"required",params:{missingProperty: "members"},message:"must have required property '"+"members"+"'",schema:schema68.properties.classes.items.properties.enums.additionalProperties.required,parentSchema:schema68.properties.classes.items.properties.enums.additionalProperties,data:data48};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
for(const key8 of Object.keys(data48)){
if(!((key8 === "mixin") || (key8 === "members"))){
const err89 = {instancePath:instancePath+"/classes/" + i0+"/enums/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/classes/items/properties/enums/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema68.properties.classes.items.properties.enums.additionalProperties,data:data48};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data48.mixin !== undefined && func0.call(data48, "mixin")){
let data49 = data48.mixin;
if(!(((data49 === "str") || (data49 === "int")) || (data49 === null))){
const err90 = {instancePath:instancePath+"/classes/" + i0+"/enums/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/mixin",schemaPath:"#/properties/classes/items/properties/enums/additionalProperties/properties/mixin/enum",keyword:"enum",params:{allowedValues: schema68.properties.classes.items.properties.enums.additionalProperties.properties.mixin.enum},message:"must be equal to one of the allowed values",schema:schema68.properties.classes.items.properties.enums.additionalProperties.properties.mixin.enum,parentSchema:schema68.properties.classes.items.properties.enums.additionalProperties.properties.mixin,data:data49};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data48.members !== undefined && func0.call(data48, "members")){
let data50 = data48.members;
if(Array.isArray(data50)){
const len9 = data50.length;
for(let i9=0; i9<len9; i9++){
let data51 = data50[i9];
if(Array.isArray(data51)){
if(data51.length > 2){
const err91 = {instancePath:instancePath+"/classes/" + i0+"/enums/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/members/" + i9,schemaPath:"#/properties/classes/items/properties/enums/additionalProperties/properties/members/items/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items",schema:2,parentSchema:schema68.properties.classes.items.properties.enums.additionalProperties.properties.members.items,data:data51};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data51.length < 2){
const err92 = {instancePath:instancePath+"/classes/" + i0+"/enums/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/members/" + i9,schemaPath:"#/properties/classes/items/properties/enums/additionalProperties/properties/members/items/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items",schema:2,parentSchema:schema68.properties.classes.items.properties.enums.additionalProperties.properties.members.items,data:data51};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/classes/" + i0+"/enums/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/members/" + i9,schemaPath:"#/properties/classes/items/properties/enums/additionalProperties/properties/members/items/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.classes.items.properties.enums.additionalProperties.properties.members.items.type,parentSchema:schema68.properties.classes.items.properties.enums.additionalProperties.properties.members.items,data:data51};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
else {
const err94 = {instancePath:instancePath+"/classes/" + i0+"/enums/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")+"/members",schemaPath:"#/properties/classes/items/properties/enums/additionalProperties/properties/members/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.classes.items.properties.enums.additionalProperties.properties.members.type,parentSchema:schema68.properties.classes.items.properties.enums.additionalProperties.properties.members,data:data50};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/classes/" + i0+"/enums/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/classes/items/properties/enums/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.classes.items.properties.enums.additionalProperties.type,parentSchema:schema68.properties.classes.items.properties.enums.additionalProperties,data:data48};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/classes/" + i0+"/enums",schemaPath:"#/properties/classes/items/properties/enums/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.classes.items.properties.enums.type,parentSchema:schema68.properties.classes.items.properties.enums,data:data47};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data3.opaque !== undefined && func0.call(data3, "opaque")){
let data52 = data3.opaque;
if(Array.isArray(data52)){
const len10 = data52.length;
for(let i10=0; i10<len10; i10++){
let data53 = data52[i10];
if(data53 && typeof data53 == "object" && !Array.isArray(data53)){
if((data53.what === undefined) || (!(func0.call(data53, "what")))){
const err97 = {instancePath:instancePath+"/classes/" + i0+"/opaque/" + i10,schemaPath:"#/properties/classes/items/properties/opaque/items/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'",schema:schema68.properties.classes.items.properties.opaque.items.required,parentSchema:schema68.properties.classes.items.properties.opaque.items,data:data53};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if((data53.line === undefined) || (!(func0.call(data53, "line")))){
const err98 = {instancePath:instancePath+"/classes/" + i0+"/opaque/" + i10,schemaPath:"#/properties/classes/items/properties/opaque/items/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'",schema:schema68.properties.classes.items.properties.opaque.items.required,parentSchema:schema68.properties.classes.items.properties.opaque.items,data:data53};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if((data53.file === undefined) || (!(func0.call(data53, "file")))){
const err99 = {instancePath:instancePath+"/classes/" + i0+"/opaque/" + i10,schemaPath:"#/properties/classes/items/properties/opaque/items/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'",schema:schema68.properties.classes.items.properties.opaque.items.required,parentSchema:schema68.properties.classes.items.properties.opaque.items,data:data53};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if((data53.method === undefined) || (!(func0.call(data53, "method")))){
const err100 = {instancePath:instancePath+"/classes/" + i0+"/opaque/" + i10,schemaPath:"#/properties/classes/items/properties/opaque/items/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'",schema:schema68.properties.classes.items.properties.opaque.items.required,parentSchema:schema68.properties.classes.items.properties.opaque.items,data:data53};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
for(const key9 of Object.keys(data53)){
if(!((((key9 === "what") || (key9 === "line")) || (key9 === "file")) || (key9 === "method"))){
const err101 = {instancePath:instancePath+"/classes/" + i0+"/opaque/" + i10,schemaPath:"#/properties/classes/items/properties/opaque/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema68.properties.classes.items.properties.opaque.items,data:data53};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data53.what !== undefined && func0.call(data53, "what")){
let data54 = data53.what;
if(typeof data54 !== "string"){
const err102 = {instancePath:instancePath+"/classes/" + i0+"/opaque/" + i10+"/what",schemaPath:"#/properties/classes/items/properties/opaque/items/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.classes.items.properties.opaque.items.properties.what.type,parentSchema:schema68.properties.classes.items.properties.opaque.items.properties.what,data:data54};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data53.line !== undefined && func0.call(data53, "line")){
let data55 = data53.line;
if(!(((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55))) && (isFinite(data55)))){
const err103 = {instancePath:instancePath+"/classes/" + i0+"/opaque/" + i10+"/line",schemaPath:"#/properties/classes/items/properties/opaque/items/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema68.properties.classes.items.properties.opaque.items.properties.line.type,parentSchema:schema68.properties.classes.items.properties.opaque.items.properties.line,data:data55};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data53.file !== undefined && func0.call(data53, "file")){
let data56 = data53.file;
if(typeof data56 !== "string"){
const err104 = {instancePath:instancePath+"/classes/" + i0+"/opaque/" + i10+"/file",schemaPath:"#/properties/classes/items/properties/opaque/items/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.classes.items.properties.opaque.items.properties.file.type,parentSchema:schema68.properties.classes.items.properties.opaque.items.properties.file,data:data56};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data53.method !== undefined && func0.call(data53, "method")){
let data57 = data53.method;
if(typeof data57 !== "string"){
const err105 = {instancePath:instancePath+"/classes/" + i0+"/opaque/" + i10+"/method",schemaPath:"#/properties/classes/items/properties/opaque/items/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema68.properties.classes.items.properties.opaque.items.properties.method.type,parentSchema:schema68.properties.classes.items.properties.opaque.items.properties.method,data:data57};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/classes/" + i0+"/opaque/" + i10,schemaPath:"#/properties/classes/items/properties/opaque/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.classes.items.properties.opaque.items.type,parentSchema:schema68.properties.classes.items.properties.opaque.items,data:data53};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/classes/" + i0+"/opaque",schemaPath:"#/properties/classes/items/properties/opaque/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.classes.items.properties.opaque.type,parentSchema:schema68.properties.classes.items.properties.opaque,data:data52};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath:instancePath+"/classes/" + i0,schemaPath:"#/properties/classes/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.properties.classes.items.type,parentSchema:schema68.properties.classes.items,data:data3};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath:instancePath+"/classes",schemaPath:"#/properties/classes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema68.properties.classes.type,parentSchema:schema68.properties.classes,data:data2};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema68.type,parentSchema:schema68,data};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
