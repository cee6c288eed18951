// Generated from schemas/fields-observation.schema.json by `npm run generate`; do not edit.
"use strict";
module.exports = validate34;
module.exports.default = validate34;
const schema58 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"FieldsObservation","description":"What the fields observer answers: see engine_versions/observers/fields.py and field_types.py.","type":"object","additionalProperties":true,"required":["schema_version","command","classes","definitions"],"properties":{"schema_version":{"const":1},"command":{"const":"fields"},"library_version":{"type":["string","null"]},"classes":{"type":"array","items":{"$ref":"#/$defs/observedClass"}},"definitions":{"type":"array","items":{"anyOf":[{"$ref":"#/$defs/observedEnum"},{"$ref":"#/$defs/observedClass"}]}}},"$defs":{"typeNode":{"type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"enum":["any","none","class","generic","tuple","union","literal","constrained","unresolved"]},"class":{"type":"string"},"role":{"enum":["enum","model"]},"resolved":{"const":false},"args":{"type":"array","items":{"$ref":"#/$defs/typeNode"}},"items":{"type":"array","items":{"$ref":"#/$defs/typeNode"}},"of":{"anyOf":[{"$ref":"#/$defs/typeNode"},{"type":"array","items":{"$ref":"#/$defs/typeNode"}}]},"values":{"type":"array"},"bounds":{"$ref":"#/$defs/bounds"},"description":{"type":"string"},"deprecated":{"type":"string"},"text":{"type":"string"},"reason":{"type":"string"}}},"bounds":{"type":"object","additionalProperties":true},"evidence":{"type":"object","additionalProperties":false,"required":["source"],"properties":{"source":{"enum":["annotation","docstring","usage","namesake"]},"node":{"$ref":"#/$defs/typeNode"},"text":{"type":"string"},"names":{"type":"object","additionalProperties":{"type":"string"}},"instances":{"type":"array","items":{"type":"string"}},"equals":{"type":"array"},"ordered":{"type":"array"},"given":{"type":"array"},"nodes":{"type":"array","items":{"$ref":"#/$defs/typeNode"}}}},"construct":{"type":"object","additionalProperties":false,"required":["placeholders","validate"],"properties":{"placeholders":{"type":"object","additionalProperties":true},"validate":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["method","kwargs"],"properties":{"method":{"type":"string"},"kwargs":{"type":"object","additionalProperties":true}}}}}},"observedField":{"type":"object","additionalProperties":false,"required":["name","origin","declared_in","required","types"],"properties":{"name":{"type":"string","minLength":1,"maxLength":500},"origin":{"enum":["parameter","dataclass","pydantic","msgspec","typed_dict","named_tuple","kwargs.pop","kwargs.get","docstring"]},"declared_in":{"type":"string"},"required":{"type":"boolean"},"default":true,"default_text":{"type":"string"},"instance_value":true,"types":{"type":"array","items":{"$ref":"#/$defs/evidence"}},"bounds":{"$ref":"#/$defs/bounds"},"description":{"type":"string"},"deprecated":{"type":"string"},"deprecation_warning":{"type":"string"},"alias":{"type":"string"}}},"observedClass":{"type":"object","additionalProperties":false,"required":["class","public_name","style","bases","accepts_kwargs","fields","resolvers"],"properties":{"class":{"type":"string"},"public_name":{"type":"string","minLength":1,"maxLength":500},"role":{"const":"model"},"style":{"enum":["plain","dataclass","pydantic","msgspec","typed_dict","named_tuple"]},"bases":{"type":"array","items":{"type":"string"}},"accepts_kwargs":{"type":"boolean"},"unknown_fields":{"enum":["reject","attribute","swallow",null]},"construction_error":{"type":"string"},"construct":{"$ref":"#/$defs/construct"},"fields":{"type":"array","items":{"$ref":"#/$defs/observedField"}},"resolvers":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["method","class","values"],"properties":{"method":{"type":"string"},"class":{"type":"string"},"values":{"type":"object","additionalProperties":true}}}}}},"observedEnum":{"type":"object","additionalProperties":false,"required":["class","role","mixin","flag","members"],"properties":{"class":{"type":"string"},"role":{"const":"enum"},"mixin":{"enum":["str","int",null]},"flag":{"type":"boolean"},"members":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","value"],"properties":{"name":{"type":"string"},"value":true}}}}}},"$id":"fields-observation.schema.json"};
const schema66 = {"type":"object","additionalProperties":false,"required":["class","role","mixin","flag","members"],"properties":{"class":{"type":"string"},"role":{"const":"enum"},"mixin":{"enum":["str","int",null]},"flag":{"type":"boolean"},"members":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","value"],"properties":{"name":{"type":"string"},"value":true}}}}};
const func0 = Object.prototype.hasOwnProperty;
const schema59 = {"type":"object","additionalProperties":false,"required":["class","public_name","style","bases","accepts_kwargs","fields","resolvers"],"properties":{"class":{"type":"string"},"public_name":{"type":"string","minLength":1,"maxLength":500},"role":{"const":"model"},"style":{"enum":["plain","dataclass","pydantic","msgspec","typed_dict","named_tuple"]},"bases":{"type":"array","items":{"type":"string"}},"accepts_kwargs":{"type":"boolean"},"unknown_fields":{"enum":["reject","attribute","swallow",null]},"construction_error":{"type":"string"},"construct":{"$ref":"#/$defs/construct"},"fields":{"type":"array","items":{"$ref":"#/$defs/observedField"}},"resolvers":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["method","class","values"],"properties":{"method":{"type":"string"},"class":{"type":"string"},"values":{"type":"object","additionalProperties":true}}}}}};
const schema60 = {"type":"object","additionalProperties":false,"required":["placeholders","validate"],"properties":{"placeholders":{"type":"object","additionalProperties":true},"validate":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["method","kwargs"],"properties":{"method":{"type":"string"},"kwargs":{"type":"object","additionalProperties":true}}}}}};
const func75 = require("ajv/dist/runtime/ucs2length").default;
const schema61 = {"type":"object","additionalProperties":false,"required":["name","origin","declared_in","required","types"],"properties":{"name":{"type":"string","minLength":1,"maxLength":500},"origin":{"enum":["parameter","dataclass","pydantic","msgspec","typed_dict","named_tuple","kwargs.pop","kwargs.get","docstring"]},"declared_in":{"type":"string"},"required":{"type":"boolean"},"default":true,"default_text":{"type":"string"},"instance_value":true,"types":{"type":"array","items":{"$ref":"#/$defs/evidence"}},"bounds":{"$ref":"#/$defs/bounds"},"description":{"type":"string"},"deprecated":{"type":"string"},"deprecation_warning":{"type":"string"},"alias":{"type":"string"}}};
const schema64 = {"type":"object","additionalProperties":true};
const schema62 = {"type":"object","additionalProperties":false,"required":["source"],"properties":{"source":{"enum":["annotation","docstring","usage","namesake"]},"node":{"$ref":"#/$defs/typeNode"},"text":{"type":"string"},"names":{"type":"object","additionalProperties":{"type":"string"}},"instances":{"type":"array","items":{"type":"string"}},"equals":{"type":"array"},"ordered":{"type":"array"},"given":{"type":"array"},"nodes":{"type":"array","items":{"$ref":"#/$defs/typeNode"}}}};
const schema63 = {"type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"enum":["any","none","class","generic","tuple","union","literal","constrained","unresolved"]},"class":{"type":"string"},"role":{"enum":["enum","model"]},"resolved":{"const":false},"args":{"type":"array","items":{"$ref":"#/$defs/typeNode"}},"items":{"type":"array","items":{"$ref":"#/$defs/typeNode"}},"of":{"anyOf":[{"$ref":"#/$defs/typeNode"},{"type":"array","items":{"$ref":"#/$defs/typeNode"}}]},"values":{"type":"array"},"bounds":{"$ref":"#/$defs/bounds"},"description":{"type":"string"},"deprecated":{"type":"string"},"text":{"type":"string"},"reason":{"type":"string"}}};
const wrapper0 = {validate: validate38};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kind === undefined) || (!(func0.call(data, "kind")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema63.required,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema63.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.kind !== undefined && func0.call(data, "kind")){
let data0 = data.kind;
if(!(((((((((data0 === "any") || (data0 === "none")) || (data0 === "class")) || (data0 === "generic")) || (data0 === "tuple")) || (data0 === "union")) || (data0 === "literal")) || (data0 === "constrained")) || (data0 === "unresolved"))){
const err2 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema63.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema63.properties.kind.enum,parentSchema:schema63.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.class !== undefined && func0.call(data, "class")){
let data1 = data.class;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.properties.class.type,parentSchema:schema63.properties.class,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.role !== undefined && func0.call(data, "role")){
let data2 = data.role;
if(!((data2 === "enum") || (data2 === "model"))){
const err4 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/enum",keyword:"enum",params:{allowedValues: schema63.properties.role.enum},message:"must be equal to one of the allowed values",schema:schema63.properties.role.enum,parentSchema:schema63.properties.role,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.resolved !== undefined && func0.call(data, "resolved")){
let data3 = data.resolved;
if(false !== data3){
const err5 = {instancePath:instancePath+"/resolved",schemaPath:"#/properties/resolved/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant",schema:false,parentSchema:schema63.properties.resolved,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.args !== undefined && func0.call(data, "args")){
let data4 = data.args;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(wrapper0.validate(data4[i0], {instancePath:instancePath+"/args/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema63.properties.args.type,parentSchema:schema63.properties.args,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.items !== undefined && func0.call(data, "items")){
let data6 = data.items;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(!(wrapper0.validate(data6[i1], {instancePath:instancePath+"/items/" + i1,parentData:data6,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema63.properties.items.type,parentSchema:schema63.properties.items,data:data6};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.of !== undefined && func0.call(data, "of")){
let data8 = data.of;
const _errs14 = errors;
let valid5 = false;
const _errs15 = errors;
if(!(wrapper0.validate(data8, {instancePath:instancePath+"/of",parentData:data,parentDataProperty:"of",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
else {
var items2 = wrapper0.validate.evaluated.items;
}
var _valid0 = _errs15 === errors;
valid5 = valid5 || _valid0;
const _errs16 = errors;
if(Array.isArray(data8)){
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
if(!(wrapper0.validate(data8[i2], {instancePath:instancePath+"/of/" + i2,parentData:data8,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/of",schemaPath:"#/properties/of/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema63.properties.of.anyOf[1].type,parentSchema:schema63.properties.of.anyOf[1],data:data8};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs16 === errors;
valid5 = valid5 || _valid0;
if(_valid0){
if(items2 !== true){
items2 = true;
}
}
if(!valid5){
const err9 = {instancePath:instancePath+"/of",schemaPath:"#/properties/of/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema63.properties.of.anyOf,parentSchema:schema63.properties.of,data:data8};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
}
}
if(data.values !== undefined && func0.call(data, "values")){
let data10 = data.values;
if(!(Array.isArray(data10))){
const err10 = {instancePath:instancePath+"/values",schemaPath:"#/properties/values/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema63.properties.values.type,parentSchema:schema63.properties.values,data:data10};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.bounds !== undefined && func0.call(data, "bounds")){
let data11 = data.bounds;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
}
else {
const err11 = {instancePath:instancePath+"/bounds",schemaPath:"#/$defs/bounds/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema64.type,parentSchema:schema64,data:data11};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data12 = data.description;
if(typeof data12 !== "string"){
const err12 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.properties.description.type,parentSchema:schema63.properties.description,data:data12};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.deprecated !== undefined && func0.call(data, "deprecated")){
let data13 = data.deprecated;
if(typeof data13 !== "string"){
const err13 = {instancePath:instancePath+"/deprecated",schemaPath:"#/properties/deprecated/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.properties.deprecated.type,parentSchema:schema63.properties.deprecated,data:data13};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.text !== undefined && func0.call(data, "text")){
let data14 = data.text;
if(typeof data14 !== "string"){
const err14 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.properties.text.type,parentSchema:schema63.properties.text,data:data14};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.reason !== undefined && func0.call(data, "reason")){
let data15 = data.reason;
if(typeof data15 !== "string"){
const err15 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema63.properties.reason.type,parentSchema:schema63.properties.reason,data:data15};
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
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema63.type,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.source === undefined) || (!(func0.call(data, "source")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},message:"must have required property '"+"source"+"'",schema:schema62.required,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema62.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.source !== undefined && func0.call(data, "source")){
let data0 = data.source;
if(!((((data0 === "annotation") || (data0 === "docstring")) || (data0 === "usage")) || (data0 === "namesake"))){
const err2 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/enum",keyword:"enum",params:{allowedValues: schema62.properties.source.enum},message:"must be equal to one of the allowed values",schema:schema62.properties.source.enum,parentSchema:schema62.properties.source,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.node !== undefined && func0.call(data, "node")){
if(!(validate38(data.node, {instancePath:instancePath+"/node",parentData:data,parentDataProperty:"node",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
if(data.text !== undefined && func0.call(data, "text")){
let data2 = data.text;
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.text.type,parentSchema:schema62.properties.text,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.names !== undefined && func0.call(data, "names")){
let data3 = data.names;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 of Object.keys(data3)){
let data4 = data3[key1];
if(typeof data4 !== "string"){
const err4 = {instancePath:instancePath+"/names/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/names/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.names.additionalProperties.type,parentSchema:schema62.properties.names.additionalProperties,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema62.properties.names.type,parentSchema:schema62.properties.names,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.instances !== undefined && func0.call(data, "instances")){
let data5 = data.instances;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 !== "string"){
const err6 = {instancePath:instancePath+"/instances/" + i0,schemaPath:"#/properties/instances/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema62.properties.instances.items.type,parentSchema:schema62.properties.instances.items,data:data6};
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
else {
const err7 = {instancePath:instancePath+"/instances",schemaPath:"#/properties/instances/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema62.properties.instances.type,parentSchema:schema62.properties.instances,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.equals !== undefined && func0.call(data, "equals")){
let data7 = data.equals;
if(!(Array.isArray(data7))){
const err8 = {instancePath:instancePath+"/equals",schemaPath:"#/properties/equals/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema62.properties.equals.type,parentSchema:schema62.properties.equals,data:data7};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.ordered !== undefined && func0.call(data, "ordered")){
let data8 = data.ordered;
if(!(Array.isArray(data8))){
const err9 = {instancePath:instancePath+"/ordered",schemaPath:"#/properties/ordered/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema62.properties.ordered.type,parentSchema:schema62.properties.ordered,data:data8};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.given !== undefined && func0.call(data, "given")){
let data9 = data.given;
if(!(Array.isArray(data9))){
const err10 = {instancePath:instancePath+"/given",schemaPath:"#/properties/given/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema62.properties.given.type,parentSchema:schema62.properties.given,data:data9};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.nodes !== undefined && func0.call(data, "nodes")){
let data10 = data.nodes;
if(Array.isArray(data10)){
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
if(!(validate38(data10[i1], {instancePath:instancePath+"/nodes/" + i1,parentData:data10,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/nodes",schemaPath:"#/properties/nodes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema62.properties.nodes.type,parentSchema:schema62.properties.nodes,data:data10};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema62.type,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.name === undefined) || (!(func0.call(data, "name")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema61.required,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.origin === undefined) || (!(func0.call(data, "origin")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "origin"},message:"must have required property '"+"origin"+"'",schema:schema61.required,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.declared_in === undefined) || (!(func0.call(data, "declared_in")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "declared_in"},message:"must have required property '"+"declared_in"+"'",schema:schema61.required,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.required === undefined) || (!(func0.call(data, "required")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "required"},message:"must have required property '"+"required"+"'",schema:schema61.required,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.types === undefined) || (!(func0.call(data, "types")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "types"},message:"must have required property '"+"types"+"'",schema:schema61.required,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema61.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined && func0.call(data, "name")){
let data0 = data.name;
if(typeof data0 === "string"){
if(func75(data0) > 500){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema61.properties.name,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func75(data0) < 1){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema61.properties.name,data:data0};
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
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.name.type,parentSchema:schema61.properties.name,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.origin !== undefined && func0.call(data, "origin")){
let data1 = data.origin;
if(!(((((((((data1 === "parameter") || (data1 === "dataclass")) || (data1 === "pydantic")) || (data1 === "msgspec")) || (data1 === "typed_dict")) || (data1 === "named_tuple")) || (data1 === "kwargs.pop")) || (data1 === "kwargs.get")) || (data1 === "docstring"))){
const err9 = {instancePath:instancePath+"/origin",schemaPath:"#/properties/origin/enum",keyword:"enum",params:{allowedValues: schema61.properties.origin.enum},message:"must be equal to one of the allowed values",schema:schema61.properties.origin.enum,parentSchema:schema61.properties.origin,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.declared_in !== undefined && func0.call(data, "declared_in")){
let data2 = data.declared_in;
if(typeof data2 !== "string"){
const err10 = {instancePath:instancePath+"/declared_in",schemaPath:"#/properties/declared_in/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.declared_in.type,parentSchema:schema61.properties.declared_in,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.required !== undefined && func0.call(data, "required")){
let data3 = data.required;
if(typeof data3 !== "boolean"){
const err11 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema61.properties.required.type,parentSchema:schema61.properties.required,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.default_text !== undefined && func0.call(data, "default_text")){
let data4 = data.default_text;
if(typeof data4 !== "string"){
const err12 = {instancePath:instancePath+"/default_text",schemaPath:"#/properties/default_text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.default_text.type,parentSchema:schema61.properties.default_text,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.types !== undefined && func0.call(data, "types")){
let data5 = data.types;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(!(validate37(data5[i0], {instancePath:instancePath+"/types/" + i0,parentData:data5,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/types",schemaPath:"#/properties/types/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema61.properties.types.type,parentSchema:schema61.properties.types,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.bounds !== undefined && func0.call(data, "bounds")){
let data7 = data.bounds;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
}
else {
const err14 = {instancePath:instancePath+"/bounds",schemaPath:"#/$defs/bounds/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema64.type,parentSchema:schema64,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data8 = data.description;
if(typeof data8 !== "string"){
const err15 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.description.type,parentSchema:schema61.properties.description,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.deprecated !== undefined && func0.call(data, "deprecated")){
let data9 = data.deprecated;
if(typeof data9 !== "string"){
const err16 = {instancePath:instancePath+"/deprecated",schemaPath:"#/properties/deprecated/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.deprecated.type,parentSchema:schema61.properties.deprecated,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.deprecation_warning !== undefined && func0.call(data, "deprecation_warning")){
let data10 = data.deprecation_warning;
if(typeof data10 !== "string"){
const err17 = {instancePath:instancePath+"/deprecation_warning",schemaPath:"#/properties/deprecation_warning/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.deprecation_warning.type,parentSchema:schema61.properties.deprecation_warning,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.alias !== undefined && func0.call(data, "alias")){
let data11 = data.alias;
if(typeof data11 !== "string"){
const err18 = {instancePath:instancePath+"/alias",schemaPath:"#/properties/alias/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema61.properties.alias.type,parentSchema:schema61.properties.alias,data:data11};
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
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema61.type,parentSchema:schema61,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.class === undefined) || (!(func0.call(data, "class")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "class"},message:"must have required property '"+"class"+"'",schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.public_name === undefined) || (!(func0.call(data, "public_name")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "public_name"},message:"must have required property '"+"public_name"+"'",schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.style === undefined) || (!(func0.call(data, "style")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "style"},message:"must have required property '"+"style"+"'",schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.bases === undefined) || (!(func0.call(data, "bases")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bases"},message:"must have required property '"+"bases"+"'",schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.accepts_kwargs === undefined) || (!(func0.call(data, "accepts_kwargs")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "accepts_kwargs"},message:"must have required property '"+"accepts_kwargs"+"'",schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.fields === undefined) || (!(func0.call(data, "fields")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fields"},message:"must have required property '"+"fields"+"'",schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.resolvers === undefined) || (!(func0.call(data, "resolvers")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "resolvers"},message:"must have required property '"+"resolvers"+"'",schema:schema59.required,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema59.properties, key0))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.class !== undefined && func0.call(data, "class")){
let data0 = data.class;
if(typeof data0 !== "string"){
const err8 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.class.type,parentSchema:schema59.properties.class,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.public_name !== undefined && func0.call(data, "public_name")){
let data1 = data.public_name;
if(typeof data1 === "string"){
if(func75(data1) > 500){
const err9 = {instancePath:instancePath+"/public_name",schemaPath:"#/properties/public_name/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema59.properties.public_name,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func75(data1) < 1){
const err10 = {instancePath:instancePath+"/public_name",schemaPath:"#/properties/public_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema59.properties.public_name,data:data1};
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
const err11 = {instancePath:instancePath+"/public_name",schemaPath:"#/properties/public_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.public_name.type,parentSchema:schema59.properties.public_name,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.role !== undefined && func0.call(data, "role")){
let data2 = data.role;
if("model" !== data2){
const err12 = {instancePath:instancePath+"/role",schemaPath:"#/properties/role/const",keyword:"const",params:{allowedValue: "model"},message:"must be equal to constant",schema:"model",parentSchema:schema59.properties.role,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.style !== undefined && func0.call(data, "style")){
let data3 = data.style;
if(!((((((data3 === "plain") || (data3 === "dataclass")) || (data3 === "pydantic")) || (data3 === "msgspec")) || (data3 === "typed_dict")) || (data3 === "named_tuple"))){
const err13 = {instancePath:instancePath+"/style",schemaPath:"#/properties/style/enum",keyword:"enum",params:{allowedValues: schema59.properties.style.enum},message:"must be equal to one of the allowed values",schema:schema59.properties.style.enum,parentSchema:schema59.properties.style,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.bases !== undefined && func0.call(data, "bases")){
let data4 = data.bases;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 !== "string"){
const err14 = {instancePath:instancePath+"/bases/" + i0,schemaPath:"#/properties/bases/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.bases.items.type,parentSchema:schema59.properties.bases.items,data:data5};
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
const err15 = {instancePath:instancePath+"/bases",schemaPath:"#/properties/bases/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema59.properties.bases.type,parentSchema:schema59.properties.bases,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.accepts_kwargs !== undefined && func0.call(data, "accepts_kwargs")){
let data6 = data.accepts_kwargs;
if(typeof data6 !== "boolean"){
const err16 = {instancePath:instancePath+"/accepts_kwargs",schemaPath:"#/properties/accepts_kwargs/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema59.properties.accepts_kwargs.type,parentSchema:schema59.properties.accepts_kwargs,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.unknown_fields !== undefined && func0.call(data, "unknown_fields")){
let data7 = data.unknown_fields;
if(!((((data7 === "reject") || (data7 === "attribute")) || (data7 === "swallow")) || (data7 === null))){
const err17 = {instancePath:instancePath+"/unknown_fields",schemaPath:"#/properties/unknown_fields/enum",keyword:"enum",params:{allowedValues: schema59.properties.unknown_fields.enum},message:"must be equal to one of the allowed values",schema:schema59.properties.unknown_fields.enum,parentSchema:schema59.properties.unknown_fields,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.construction_error !== undefined && func0.call(data, "construction_error")){
let data8 = data.construction_error;
if(typeof data8 !== "string"){
const err18 = {instancePath:instancePath+"/construction_error",schemaPath:"#/properties/construction_error/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.construction_error.type,parentSchema:schema59.properties.construction_error,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.construct !== undefined && func0.call(data, "construct")){
let data9 = data.construct;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if((data9.placeholders === undefined) || (!(func0.call(data9, "placeholders")))){
const err19 = {instancePath:instancePath+"/construct",schemaPath:"#/$defs/construct/required",keyword:"required",params:{missingProperty: "placeholders"},message:"must have required property '"+"placeholders"+"'",schema:schema60.required,parentSchema:schema60,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((data9.validate === undefined) || (!(func0.call(data9, "validate")))){
const err20 = {instancePath:instancePath+"/construct",schemaPath:"#/$defs/construct/required",keyword:"required",params:{missingProperty: "validate"},message:"must have required property '"+"validate"+"'",schema:schema60.required,parentSchema:schema60,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 of Object.keys(data9)){
if(!((key1 === "placeholders") || (key1 === "validate"))){
const err21 = {instancePath:instancePath+"/construct",schemaPath:"#/$defs/construct/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema60,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data9.placeholders !== undefined && func0.call(data9, "placeholders")){
let data10 = data9.placeholders;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
}
else {
const err22 = {instancePath:instancePath+"/construct/placeholders",schemaPath:"#/$defs/construct/properties/placeholders/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema60.properties.placeholders.type,parentSchema:schema60.properties.placeholders,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data9.validate !== undefined && func0.call(data9, "validate")){
let data11 = data9.validate;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if((data12.method === undefined) || (!(func0.call(data12, "method")))){
const err23 = {instancePath:instancePath+"/construct/validate/" + i1,schemaPath:"#/$defs/construct/properties/validate/items/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'",schema:schema60.properties.validate.items.required,parentSchema:schema60.properties.validate.items,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((data12.kwargs === undefined) || (!(func0.call(data12, "kwargs")))){
const err24 = {instancePath:instancePath+"/construct/validate/" + i1,schemaPath:"#/$defs/construct/properties/validate/items/required",keyword:"required",params:{missingProperty: "kwargs"},message:"must have required property '"+"kwargs"+"'",schema:schema60.properties.validate.items.required,parentSchema:schema60.properties.validate.items,data:data12};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key2 of Object.keys(data12)){
if(!((key2 === "method") || (key2 === "kwargs"))){
const err25 = {instancePath:instancePath+"/construct/validate/" + i1,schemaPath:"#/$defs/construct/properties/validate/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema60.properties.validate.items,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data12.method !== undefined && func0.call(data12, "method")){
let data13 = data12.method;
if(typeof data13 !== "string"){
const err26 = {instancePath:instancePath+"/construct/validate/" + i1+"/method",schemaPath:"#/$defs/construct/properties/validate/items/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema60.properties.validate.items.properties.method.type,parentSchema:schema60.properties.validate.items.properties.method,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data12.kwargs !== undefined && func0.call(data12, "kwargs")){
let data14 = data12.kwargs;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
}
else {
const err27 = {instancePath:instancePath+"/construct/validate/" + i1+"/kwargs",schemaPath:"#/$defs/construct/properties/validate/items/properties/kwargs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema60.properties.validate.items.properties.kwargs.type,parentSchema:schema60.properties.validate.items.properties.kwargs,data:data14};
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
const err28 = {instancePath:instancePath+"/construct/validate/" + i1,schemaPath:"#/$defs/construct/properties/validate/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema60.properties.validate.items.type,parentSchema:schema60.properties.validate.items,data:data12};
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
const err29 = {instancePath:instancePath+"/construct/validate",schemaPath:"#/$defs/construct/properties/validate/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema60.properties.validate.type,parentSchema:schema60.properties.validate,data:data11};
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
const err30 = {instancePath:instancePath+"/construct",schemaPath:"#/$defs/construct/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema60.type,parentSchema:schema60,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.fields !== undefined && func0.call(data, "fields")){
let data15 = data.fields;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
if(!(validate36(data15[i2], {instancePath:instancePath+"/fields/" + i2,parentData:data15,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
}
else {
const err31 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema59.properties.fields.type,parentSchema:schema59.properties.fields,data:data15};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.resolvers !== undefined && func0.call(data, "resolvers")){
let data17 = data.resolvers;
if(Array.isArray(data17)){
const len3 = data17.length;
for(let i3=0; i3<len3; i3++){
let data18 = data17[i3];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if((data18.method === undefined) || (!(func0.call(data18, "method")))){
const err32 = {instancePath:instancePath+"/resolvers/" + i3,schemaPath:"#/properties/resolvers/items/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'",schema:schema59.properties.resolvers.items.required,parentSchema:schema59.properties.resolvers.items,data:data18};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((data18.class === undefined) || (!(func0.call(data18, "class")))){
const err33 = {instancePath:instancePath+"/resolvers/" + i3,schemaPath:"#/properties/resolvers/items/required",keyword:"required",params:{missingProperty: "class"},message:"must have required property '"+"class"+"'",schema:schema59.properties.resolvers.items.required,parentSchema:schema59.properties.resolvers.items,data:data18};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((data18.values === undefined) || (!(func0.call(data18, "values")))){
const err34 = {instancePath:instancePath+"/resolvers/" + i3,schemaPath:"#/properties/resolvers/items/required",keyword:"required",params:{missingProperty: "values"},message:"must have required property '"+"values"+"'",schema:schema59.properties.resolvers.items.required,parentSchema:schema59.properties.resolvers.items,data:data18};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key3 of Object.keys(data18)){
if(!(((key3 === "method") || (key3 === "class")) || (key3 === "values"))){
const err35 = {instancePath:instancePath+"/resolvers/" + i3,schemaPath:"#/properties/resolvers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema59.properties.resolvers.items,data:data18};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data18.method !== undefined && func0.call(data18, "method")){
let data19 = data18.method;
if(typeof data19 !== "string"){
const err36 = {instancePath:instancePath+"/resolvers/" + i3+"/method",schemaPath:"#/properties/resolvers/items/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.resolvers.items.properties.method.type,parentSchema:schema59.properties.resolvers.items.properties.method,data:data19};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data18.class !== undefined && func0.call(data18, "class")){
let data20 = data18.class;
if(typeof data20 !== "string"){
const err37 = {instancePath:instancePath+"/resolvers/" + i3+"/class",schemaPath:"#/properties/resolvers/items/properties/class/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema59.properties.resolvers.items.properties.class.type,parentSchema:schema59.properties.resolvers.items.properties.class,data:data20};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data18.values !== undefined && func0.call(data18, "values")){
let data21 = data18.values;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
}
else {
const err38 = {instancePath:instancePath+"/resolvers/" + i3+"/values",schemaPath:"#/properties/resolvers/items/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.properties.resolvers.items.properties.values.type,parentSchema:schema59.properties.resolvers.items.properties.values,data:data21};
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
const err39 = {instancePath:instancePath+"/resolvers/" + i3,schemaPath:"#/properties/resolvers/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.properties.resolvers.items.type,parentSchema:schema59.properties.resolvers.items,data:data18};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/resolvers",schemaPath:"#/properties/resolvers/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema59.properties.resolvers.type,parentSchema:schema59.properties.resolvers,data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema59.type,parentSchema:schema59,data};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="fields-observation.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.schema_version === undefined) || (!(func0.call(data, "schema_version")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema_version"},message:"must have required property '"+"schema_version"+"'",schema:schema58.required,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.command === undefined) || (!(func0.call(data, "command")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "command"},message:"must have required property '"+"command"+"'",schema:schema58.required,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.classes === undefined) || (!(func0.call(data, "classes")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "classes"},message:"must have required property '"+"classes"+"'",schema:schema58.required,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.definitions === undefined) || (!(func0.call(data, "definitions")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "definitions"},message:"must have required property '"+"definitions"+"'",schema:schema58.required,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.schema_version !== undefined && func0.call(data, "schema_version")){
let data0 = data.schema_version;
if(1 !== data0){
const err4 = {instancePath:instancePath+"/schema_version",schemaPath:"#/properties/schema_version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema58.properties.schema_version,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.command !== undefined && func0.call(data, "command")){
let data1 = data.command;
if("fields" !== data1){
const err5 = {instancePath:instancePath+"/command",schemaPath:"#/properties/command/const",keyword:"const",params:{allowedValue: "fields"},message:"must be equal to constant",schema:"fields",parentSchema:schema58.properties.command,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.library_version !== undefined && func0.call(data, "library_version")){
let data2 = data.library_version;
if((typeof data2 !== "string") && (data2 !== null)){
const err6 = {instancePath:instancePath+"/library_version",schemaPath:"#/properties/library_version/type",keyword:"type",params:{type: schema58.properties.library_version.type},message:"must be string,null",schema:schema58.properties.library_version.type,parentSchema:schema58.properties.library_version,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.classes !== undefined && func0.call(data, "classes")){
let data3 = data.classes;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate35(data3[i0], {instancePath:instancePath+"/classes/" + i0,parentData:data3,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/classes",schemaPath:"#/properties/classes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema58.properties.classes.type,parentSchema:schema58.properties.classes,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.definitions !== undefined && func0.call(data, "definitions")){
let data5 = data.definitions;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
const _errs12 = errors;
let valid5 = false;
const _errs13 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if((data6.class === undefined) || (!(func0.call(data6, "class")))){
const err8 = {instancePath:instancePath+"/definitions/" + i1,schemaPath:"#/$defs/observedEnum/required",keyword:"required",params:{missingProperty: "class"},message:"must have required property '"+"class"+"'",schema:schema66.required,parentSchema:schema66,data:data6};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data6.role === undefined) || (!(func0.call(data6, "role")))){
const err9 = {instancePath:instancePath+"/definitions/" + i1,schemaPath:"#/$defs/observedEnum/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'",schema:schema66.required,parentSchema:schema66,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((data6.mixin === undefined) || (!(func0.call(data6, "mixin")))){
const err10 = {instancePath:instancePath+"/definitions/" + i1,schemaPath:"#/$defs/observedEnum/required",keyword:"required",params:{missingProperty: "mixin"},message:"must have required property '"+"mixin"+"'",schema:schema66.required,parentSchema:schema66,data:data6};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((data6.flag === undefined) || (!(func0.call(data6, "flag")))){
const err11 = {instancePath:instancePath+"/definitions/" + i1,schemaPath:"#/$defs/observedEnum/required",keyword:"required",params:{missingProperty: "flag"},message:"must have required property '"+"flag"+"'",schema:schema66.required,parentSchema:schema66,data:data6};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((data6.members === undefined) || (!(func0.call(data6, "members")))){
const err12 = {instancePath:instancePath+"/definitions/" + i1,schemaPath:"#/$defs/observedEnum/required",keyword:"required",params:{missingProperty: "members"},message:"must have required property '"+"members"+"'",schema:schema66.required,parentSchema:schema66,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key0 of Object.keys(data6)){
if(!(((((key0 === "class") || (key0 === "role")) || (key0 === "mixin")) || (key0 === "flag")) || (key0 === "members"))){
const err13 = {instancePath:instancePath+"/definitions/" + i1,schemaPath:"#/$defs/observedEnum/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema66,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data6.class !== undefined && func0.call(data6, "class")){
let data7 = data6.class;
if(typeof data7 !== "string"){
const err14 = {instancePath:instancePath+"/definitions/" + i1+"/class",schemaPath:"#/$defs/observedEnum/properties/class/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.class.type,parentSchema:schema66.properties.class,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data6.role !== undefined && func0.call(data6, "role")){
let data8 = data6.role;
if("enum" !== data8){
const err15 = {instancePath:instancePath+"/definitions/" + i1+"/role",schemaPath:"#/$defs/observedEnum/properties/role/const",keyword:"const",params:{allowedValue: "enum"},message:"must be equal to constant",schema:"enum",parentSchema:schema66.properties.role,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data6.mixin !== undefined && func0.call(data6, "mixin")){
let data9 = data6.mixin;
if(!(((data9 === "str") || (data9 === "int")) || (data9 === null))){
const err16 = {instancePath:instancePath+"/definitions/" + i1+"/mixin",schemaPath:"#/$defs/observedEnum/properties/mixin/enum",keyword:"enum",params:{allowedValues: schema66.properties.mixin.enum},message:"must be equal to one of the allowed values",schema:schema66.properties.mixin.enum,parentSchema:schema66.properties.mixin,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data6.flag !== undefined && func0.call(data6, "flag")){
let data10 = data6.flag;
if(typeof data10 !== "boolean"){
const err17 = {instancePath:instancePath+"/definitions/" + i1+"/flag",schemaPath:"#/$defs/observedEnum/properties/flag/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema66.properties.flag.type,parentSchema:schema66.properties.flag,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.members !== undefined && func0.call(data6, "members")){
let data11 = data6.members;
if(Array.isArray(data11)){
const len2 = data11.length;
for(let i2=0; i2<len2; i2++){
let data12 = data11[i2];
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if((data12.name === undefined) || (!(func0.call(data12, "name")))){
const err18 = {instancePath:instancePath+"/definitions/" + i1+"/members/" + i2,schemaPath:"#/$defs/observedEnum/properties/members/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema66.properties.members.items.required,parentSchema:schema66.properties.members.items,data:data12};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((data12.value === undefined) || (!(func0.call(data12, "value")))){
const err19 = {instancePath:instancePath+"/definitions/" + i1+"/members/" + i2,schemaPath:"#/$defs/observedEnum/properties/members/items/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema66.properties.members.items.required,parentSchema:schema66.properties.members.items,data:data12};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key1 of Object.keys(data12)){
if(!((key1 === "name") || (key1 === "value"))){
const err20 = {instancePath:instancePath+"/definitions/" + i1+"/members/" + i2,schemaPath:"#/$defs/observedEnum/properties/members/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema66.properties.members.items,data:data12};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data12.name !== undefined && func0.call(data12, "name")){
let data13 = data12.name;
if(typeof data13 !== "string"){
const err21 = {instancePath:instancePath+"/definitions/" + i1+"/members/" + i2+"/name",schemaPath:"#/$defs/observedEnum/properties/members/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema66.properties.members.items.properties.name.type,parentSchema:schema66.properties.members.items.properties.name,data:data13};
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
const err22 = {instancePath:instancePath+"/definitions/" + i1+"/members/" + i2,schemaPath:"#/$defs/observedEnum/properties/members/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.properties.members.items.type,parentSchema:schema66.properties.members.items,data:data12};
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
const err23 = {instancePath:instancePath+"/definitions/" + i1+"/members",schemaPath:"#/$defs/observedEnum/properties/members/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema66.properties.members.type,parentSchema:schema66.properties.members,data:data11};
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
const err24 = {instancePath:instancePath+"/definitions/" + i1,schemaPath:"#/$defs/observedEnum/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema66.type,parentSchema:schema66,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid0 = _errs13 === errors;
valid5 = valid5 || _valid0;
if(_valid0){
var props0 = true;
}
const _errs30 = errors;
if(!(validate35(data6, {instancePath:instancePath+"/definitions/" + i1,parentData:data5,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
var _valid0 = _errs30 === errors;
valid5 = valid5 || _valid0;
if(_valid0){
if(props0 !== true){
props0 = true;
}
}
if(!valid5){
const err25 = {instancePath:instancePath+"/definitions/" + i1,schemaPath:"#/properties/definitions/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema58.properties.definitions.items.anyOf,parentSchema:schema58.properties.definitions.items,data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err26 = {instancePath:instancePath+"/definitions",schemaPath:"#/properties/definitions/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema58.properties.definitions.type,parentSchema:schema58.properties.definitions,data:data5};
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
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema58.type,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
