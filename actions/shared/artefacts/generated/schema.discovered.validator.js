// Generated from schemas/schema.discovered.schema.json by `npm run generate`; do not edit.
"use strict";
module.exports = validate56;
module.exports.default = validate56;
const schema88 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"SchemaDiscovered","description":"Parameters of every target class of one engine version, each as JSON Schema 2020-12. Python values that JSON cannot hold are written as objects with one $-key.","type":"object","additionalProperties":false,"required":["schema_version","engine","engine_version","classes","counts","unknown","$defs"],"properties":{"schema_version":{"const":"3.0.0"},"engine":{"$ref":"#/$defs/name"},"engine_version":{"type":"string","minLength":1,"maxLength":100},"classes":{"description":"The target classes by public name, in the order in which engine.yaml finds them; each is a key of $defs.","type":"array","items":{"$ref":"#/$defs/text"},"uniqueItems":true},"counts":{"type":"object","additionalProperties":false,"required":["classes","fields","definitions","unknown"],"properties":{"classes":{"type":"integer","minimum":0},"fields":{"description":"Fields of target classes.","type":"integer","minimum":0},"definitions":{"description":"Classes that fields refer to and that are no targets.","type":"integer","minimum":0},"unknown":{"description":"Fields of target classes whose type is unknown.","type":"integer","minimum":0}}},"unknown":{"description":"Every field of a target class whose type could not be determined.","type":"object","additionalProperties":false,"required":["by_reason","fields"],"properties":{"by_reason":{"type":"object","additionalProperties":{"type":"integer","minimum":1}},"fields":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["class","field","reason"],"properties":{"class":{"$ref":"#/$defs/text"},"field":{"$ref":"#/$defs/text"},"reason":{"$ref":"#/$defs/unknownReason"},"detail":{"description":"The text that was not understood.","type":"string"}}}}}},"$defs":{"type":"object","additionalProperties":{"$ref":"#/$defs/class"}}},"$defs":{"name":{"type":"string","pattern":"^[a-z][a-z0-9_-]*$","maxLength":100},"text":{"type":"string","minLength":1,"maxLength":1000},"unknownReason":{"description":"undocumented: no annotation, documentation, default or use says anything; unparsed_doc_type: the documentation names a type in words that were not understood; unresolved_annotation: the annotation cannot be read; ambiguous: the evidence contradicts itself.","enum":["undocumented","unparsed_doc_type","unresolved_annotation","ambiguous"]},"class":{"type":"object","additionalProperties":false,"required":["type","x-class","x-style","properties"],"properties":{"type":{"const":"object"},"description":{"type":"string"},"x-class":{"description":"module:qualname.","$ref":"#/$defs/text"},"x-style":{"description":"How the class declares its fields.","enum":["plain","dataclass","pydantic","msgspec","typed_dict","named_tuple"]},"x-unknown-fields":{"description":"What was seen to happen to a kwarg outside the fields.","enum":["reject","attribute","swallow"]},"x-construct":{"$ref":"#/$defs/construct"},"x-construction-error":{"description":"Why no instance with defaults could be looked at.","type":"string"},"additionalProperties":{"type":"boolean"},"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/field"}},"required":{"type":"array","items":{"$ref":"#/$defs/text"},"uniqueItems":true}}},"construct":{"type":"object","additionalProperties":false,"required":["placeholders","validate"],"properties":{"placeholders":{"type":"object","additionalProperties":true},"validate":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["method","kwargs"],"properties":{"method":{"type":"string"},"kwargs":{"type":"object","additionalProperties":true}}}}}},"typeName":{"enum":["null","boolean","integer","number","string","array","object"]},"typeNames":{"anyOf":[{"$ref":"#/$defs/typeName"},{"type":"array","items":{"$ref":"#/$defs/typeName"},"uniqueItems":true}]},"alternatives":{"type":"array","items":{"$ref":"#/$defs/type"}},"itemType":{"anyOf":[{"$ref":"#/$defs/type"},{"const":false}]},"type":{"type":"object","additionalProperties":false,"properties":{"type":{"$ref":"#/$defs/typeNames"},"anyOf":{"$ref":"#/$defs/alternatives"},"enum":{"type":"array"},"items":{"$ref":"#/$defs/itemType"},"prefixItems":{"type":"array","items":{"$ref":"#/$defs/type"}},"additionalProperties":{"$ref":"#/$defs/type"},"$ref":{"type":"string","pattern":"^#/\\$defs/"},"minimum":{"type":"number"},"maximum":{"type":"number"},"exclusiveMinimum":{"type":"number"},"exclusiveMaximum":{"type":"number"},"multipleOf":{"type":"number","exclusiveMinimum":0},"minLength":{"type":"integer"},"maxLength":{"type":"integer"},"minItems":{"type":"integer"},"maxItems":{"type":"integer"},"minProperties":{"type":"integer"},"maxProperties":{"type":"integer"},"pattern":{"type":"string"},"x-keys":{"$ref":"#/$defs/type"},"x-python-type":{"description":"The container or text type the JSON type stands for, when it is not list, dict or str.","type":"string"},"x-python-class":{"description":"Instances of this class; the schema says nothing of their content.","type":"string"},"x-enum":{"description":"The Enum whose members' values are listed.","type":"string"}}},"field":{"type":"object","additionalProperties":false,"required":["x-source","x-type-source"],"properties":{"type":{"$ref":"#/$defs/typeNames"},"anyOf":{"$ref":"#/$defs/alternatives"},"enum":{"type":"array"},"items":{"$ref":"#/$defs/itemType"},"prefixItems":{"type":"array","items":{"$ref":"#/$defs/type"}},"additionalProperties":{"$ref":"#/$defs/type"},"$ref":{"type":"string","pattern":"^#/\\$defs/"},"minimum":{"type":"number"},"maximum":{"type":"number"},"exclusiveMinimum":{"type":"number"},"exclusiveMaximum":{"type":"number"},"multipleOf":{"type":"number","exclusiveMinimum":0},"minLength":{"type":"integer"},"maxLength":{"type":"integer"},"minItems":{"type":"integer"},"maxItems":{"type":"integer"},"minProperties":{"type":"integer"},"maxProperties":{"type":"integer"},"pattern":{"type":"string"},"x-keys":{"$ref":"#/$defs/type"},"x-python-type":{"type":"string"},"x-python-class":{"type":"string"},"x-enum":{"type":"string"},"default":true,"x-default-source":{"description":"The default's source text, when only running it would give the value.","type":"string"},"x-effective":{"description":"What the field becomes when nobody sets it, when that is not the declared default.","type":"object","additionalProperties":false,"required":["value","from"],"properties":{"value":true,"from":{"enum":["instance","resolver"]},"resolver":{"description":"The method that says so.","type":"string"}}},"deprecated":{"type":"boolean"},"x-deprecation":{"description":"What the library says about the deprecation.","type":"string"},"description":{"type":"string"},"x-alias":{"description":"The name under which the field is given, when it is another one.","type":"string"},"x-source":{"description":"Where the field was found.","enum":["parameter","dataclass","pydantic","msgspec","typed_dict","named_tuple","kwargs.pop","kwargs.get","docstring"]},"x-type-source":{"description":"What the type rests on, from the strongest to the weakest evidence.","enum":["annotation","docstring","default","effective","usage","namesake","unknown"]},"x-declared-in":{"description":"The parent class that declares the field.","type":"string"},"x-nullable":{"description":"None is accepted because it is the default, not because the type says so.","const":"default"},"x-unknown":{"$ref":"#/$defs/unknownReason"}}}},"$id":"schema.discovered.schema.json"};
const schema89 = {"type":"string","pattern":"^[a-z][a-z0-9_-]*$","maxLength":100};
const schema90 = {"type":"string","minLength":1,"maxLength":1000};
const schema93 = {"description":"undocumented: no annotation, documentation, default or use says anything; unparsed_doc_type: the documentation names a type in words that were not understood; unresolved_annotation: the annotation cannot be read; ambiguous: the evidence contradicts itself.","enum":["undocumented","unparsed_doc_type","unresolved_annotation","ambiguous"]};
const func0 = Object.prototype.hasOwnProperty;
const func75 = require("ajv/dist/runtime/ucs2length").default;
const func27 = require("ajv/dist/runtime/equal").default;
const pattern11 = new RegExp("^[a-z][a-z0-9_-]*$", "u");
const schema94 = {"type":"object","additionalProperties":false,"required":["type","x-class","x-style","properties"],"properties":{"type":{"const":"object"},"description":{"type":"string"},"x-class":{"description":"module:qualname.","$ref":"#/$defs/text"},"x-style":{"description":"How the class declares its fields.","enum":["plain","dataclass","pydantic","msgspec","typed_dict","named_tuple"]},"x-unknown-fields":{"description":"What was seen to happen to a kwarg outside the fields.","enum":["reject","attribute","swallow"]},"x-construct":{"$ref":"#/$defs/construct"},"x-construction-error":{"description":"Why no instance with defaults could be looked at.","type":"string"},"additionalProperties":{"type":"boolean"},"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/field"}},"required":{"type":"array","items":{"$ref":"#/$defs/text"},"uniqueItems":true}}};
const schema96 = {"type":"object","additionalProperties":false,"required":["placeholders","validate"],"properties":{"placeholders":{"type":"object","additionalProperties":true},"validate":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["method","kwargs"],"properties":{"method":{"type":"string"},"kwargs":{"type":"object","additionalProperties":true}}}}}};
const schema97 = {"type":"object","additionalProperties":false,"required":["x-source","x-type-source"],"properties":{"type":{"$ref":"#/$defs/typeNames"},"anyOf":{"$ref":"#/$defs/alternatives"},"enum":{"type":"array"},"items":{"$ref":"#/$defs/itemType"},"prefixItems":{"type":"array","items":{"$ref":"#/$defs/type"}},"additionalProperties":{"$ref":"#/$defs/type"},"$ref":{"type":"string","pattern":"^#/\\$defs/"},"minimum":{"type":"number"},"maximum":{"type":"number"},"exclusiveMinimum":{"type":"number"},"exclusiveMaximum":{"type":"number"},"multipleOf":{"type":"number","exclusiveMinimum":0},"minLength":{"type":"integer"},"maxLength":{"type":"integer"},"minItems":{"type":"integer"},"maxItems":{"type":"integer"},"minProperties":{"type":"integer"},"maxProperties":{"type":"integer"},"pattern":{"type":"string"},"x-keys":{"$ref":"#/$defs/type"},"x-python-type":{"type":"string"},"x-python-class":{"type":"string"},"x-enum":{"type":"string"},"default":true,"x-default-source":{"description":"The default's source text, when only running it would give the value.","type":"string"},"x-effective":{"description":"What the field becomes when nobody sets it, when that is not the declared default.","type":"object","additionalProperties":false,"required":["value","from"],"properties":{"value":true,"from":{"enum":["instance","resolver"]},"resolver":{"description":"The method that says so.","type":"string"}}},"deprecated":{"type":"boolean"},"x-deprecation":{"description":"What the library says about the deprecation.","type":"string"},"description":{"type":"string"},"x-alias":{"description":"The name under which the field is given, when it is another one.","type":"string"},"x-source":{"description":"Where the field was found.","enum":["parameter","dataclass","pydantic","msgspec","typed_dict","named_tuple","kwargs.pop","kwargs.get","docstring"]},"x-type-source":{"description":"What the type rests on, from the strongest to the weakest evidence.","enum":["annotation","docstring","default","effective","usage","namesake","unknown"]},"x-declared-in":{"description":"The parent class that declares the field.","type":"string"},"x-nullable":{"description":"None is accepted because it is the default, not because the type says so.","const":"default"},"x-unknown":{"$ref":"#/$defs/unknownReason"}}};
const schema98 = {"anyOf":[{"$ref":"#/$defs/typeName"},{"type":"array","items":{"$ref":"#/$defs/typeName"},"uniqueItems":true}]};
const schema99 = {"enum":["null","boolean","integer","number","string","array","object"]};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(((((((data === "null") || (data === "boolean")) || (data === "integer")) || (data === "number")) || (data === "string")) || (data === "array")) || (data === "object"))){
const err0 = {instancePath,schemaPath:"#/$defs/typeName/enum",keyword:"enum",params:{allowedValues: schema99.enum},message:"must be equal to one of the allowed values",schema:schema99.enum,parentSchema:schema99,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(!(((((((data0 === "null") || (data0 === "boolean")) || (data0 === "integer")) || (data0 === "number")) || (data0 === "string")) || (data0 === "array")) || (data0 === "object"))){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/typeName/enum",keyword:"enum",params:{allowedValues: schema99.enum},message:"must be equal to one of the allowed values",schema:schema99.enum,parentSchema:schema99,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
let i1 = data.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func27(data[i1], data[j0])){
const err2 = {instancePath,schemaPath:"#/anyOf/1/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema98.anyOf[1],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema98.anyOf[1].type,parentSchema:schema98.anyOf[1],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(_valid0){
var items0 = true;
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema98.anyOf,parentSchema:schema98,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate59.errors = vErrors;
evaluated0.items = items0;
return errors === 0;
}
validate59.evaluated = {"dynamicProps":false,"dynamicItems":true};

const schema101 = {"type":"array","items":{"$ref":"#/$defs/type"}};
const schema102 = {"type":"object","additionalProperties":false,"properties":{"type":{"$ref":"#/$defs/typeNames"},"anyOf":{"$ref":"#/$defs/alternatives"},"enum":{"type":"array"},"items":{"$ref":"#/$defs/itemType"},"prefixItems":{"type":"array","items":{"$ref":"#/$defs/type"}},"additionalProperties":{"$ref":"#/$defs/type"},"$ref":{"type":"string","pattern":"^#/\\$defs/"},"minimum":{"type":"number"},"maximum":{"type":"number"},"exclusiveMinimum":{"type":"number"},"exclusiveMaximum":{"type":"number"},"multipleOf":{"type":"number","exclusiveMinimum":0},"minLength":{"type":"integer"},"maxLength":{"type":"integer"},"minItems":{"type":"integer"},"maxItems":{"type":"integer"},"minProperties":{"type":"integer"},"maxProperties":{"type":"integer"},"pattern":{"type":"string"},"x-keys":{"$ref":"#/$defs/type"},"x-python-type":{"description":"The container or text type the JSON type stands for, when it is not list, dict or str.","type":"string"},"x-python-class":{"description":"Instances of this class; the schema says nothing of their content.","type":"string"},"x-enum":{"description":"The Enum whose members' values are listed.","type":"string"}}};
const schema103 = {"anyOf":[{"$ref":"#/$defs/type"},{"const":false}]};
const wrapper5 = {validate: validate62};

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(wrapper5.validate(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper5.validate.errors : vErrors.concat(wrapper5.validate.errors);
errors = vErrors.length;
}
else {
var props0 = wrapper5.validate.evaluated.props;
var items0 = wrapper5.validate.evaluated.items;
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
const _errs2 = errors;
if(false !== data){
const err0 = {instancePath,schemaPath:"#/anyOf/1/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant",schema:false,parentSchema:schema103.anyOf[1],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const err1 = {instancePath,schemaPath:"#/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema103.anyOf,parentSchema:schema103,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate64.errors = vErrors;
evaluated0.props = props0;
evaluated0.items = items0;
return errors === 0;
}
validate64.evaluated = {"dynamicProps":true,"dynamicItems":true};

const wrapper4 = {validate: validate61};
const pattern37 = new RegExp("^#/\\$defs/", "u");

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate62.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!(func0.call(schema102.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema102,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.type !== undefined && func0.call(data, "type")){
if(!(validate59(data.type, {instancePath:instancePath+"/type",parentData:data,parentDataProperty:"type",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.anyOf !== undefined && func0.call(data, "anyOf")){
if(!(wrapper4.validate(data.anyOf, {instancePath:instancePath+"/anyOf",parentData:data,parentDataProperty:"anyOf",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper4.validate.errors : vErrors.concat(wrapper4.validate.errors);
errors = vErrors.length;
}
}
if(data.enum !== undefined && func0.call(data, "enum")){
let data2 = data.enum;
if(!(Array.isArray(data2))){
const err1 = {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema102.properties.enum.type,parentSchema:schema102.properties.enum,data:data2};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.items !== undefined && func0.call(data, "items")){
if(!(validate64(data.items, {instancePath:instancePath+"/items",parentData:data,parentDataProperty:"items",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data.prefixItems !== undefined && func0.call(data, "prefixItems")){
let data4 = data.prefixItems;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(wrapper5.validate(data4[i0], {instancePath:instancePath+"/prefixItems/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper5.validate.errors : vErrors.concat(wrapper5.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/prefixItems",schemaPath:"#/properties/prefixItems/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema102.properties.prefixItems.type,parentSchema:schema102.properties.prefixItems,data:data4};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.additionalProperties !== undefined && func0.call(data, "additionalProperties")){
if(!(wrapper5.validate(data.additionalProperties, {instancePath:instancePath+"/additionalProperties",parentData:data,parentDataProperty:"additionalProperties",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper5.validate.errors : vErrors.concat(wrapper5.validate.errors);
errors = vErrors.length;
}
}
if(data.$ref !== undefined && func0.call(data, "$ref")){
let data7 = data.$ref;
if(typeof data7 === "string"){
if(!pattern37.test(data7)){
const err3 = {instancePath:instancePath+"/$ref",schemaPath:"#/properties/%24ref/pattern",keyword:"pattern",params:{pattern: "^#/\\$defs/"},message:"must match pattern \""+"^#/\\$defs/"+"\"",schema:"^#/\\$defs/",parentSchema:schema102.properties.$ref,data:data7};
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
const err4 = {instancePath:instancePath+"/$ref",schemaPath:"#/properties/%24ref/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties.$ref.type,parentSchema:schema102.properties.$ref,data:data7};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.minimum !== undefined && func0.call(data, "minimum")){
let data8 = data.minimum;
if(!((typeof data8 == "number") && (isFinite(data8)))){
const err5 = {instancePath:instancePath+"/minimum",schemaPath:"#/properties/minimum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema102.properties.minimum.type,parentSchema:schema102.properties.minimum,data:data8};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.maximum !== undefined && func0.call(data, "maximum")){
let data9 = data.maximum;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err6 = {instancePath:instancePath+"/maximum",schemaPath:"#/properties/maximum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema102.properties.maximum.type,parentSchema:schema102.properties.maximum,data:data9};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.exclusiveMinimum !== undefined && func0.call(data, "exclusiveMinimum")){
let data10 = data.exclusiveMinimum;
if(!((typeof data10 == "number") && (isFinite(data10)))){
const err7 = {instancePath:instancePath+"/exclusiveMinimum",schemaPath:"#/properties/exclusiveMinimum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema102.properties.exclusiveMinimum.type,parentSchema:schema102.properties.exclusiveMinimum,data:data10};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.exclusiveMaximum !== undefined && func0.call(data, "exclusiveMaximum")){
let data11 = data.exclusiveMaximum;
if(!((typeof data11 == "number") && (isFinite(data11)))){
const err8 = {instancePath:instancePath+"/exclusiveMaximum",schemaPath:"#/properties/exclusiveMaximum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema102.properties.exclusiveMaximum.type,parentSchema:schema102.properties.exclusiveMaximum,data:data11};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.multipleOf !== undefined && func0.call(data, "multipleOf")){
let data12 = data.multipleOf;
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 <= 0 || isNaN(data12)){
const err9 = {instancePath:instancePath+"/multipleOf",schemaPath:"#/properties/multipleOf/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema102.properties.multipleOf,data:data12};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/multipleOf",schemaPath:"#/properties/multipleOf/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema102.properties.multipleOf.type,parentSchema:schema102.properties.multipleOf,data:data12};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.minLength !== undefined && func0.call(data, "minLength")){
let data13 = data.minLength;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err11 = {instancePath:instancePath+"/minLength",schemaPath:"#/properties/minLength/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema102.properties.minLength.type,parentSchema:schema102.properties.minLength,data:data13};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.maxLength !== undefined && func0.call(data, "maxLength")){
let data14 = data.maxLength;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err12 = {instancePath:instancePath+"/maxLength",schemaPath:"#/properties/maxLength/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema102.properties.maxLength.type,parentSchema:schema102.properties.maxLength,data:data14};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.minItems !== undefined && func0.call(data, "minItems")){
let data15 = data.minItems;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err13 = {instancePath:instancePath+"/minItems",schemaPath:"#/properties/minItems/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema102.properties.minItems.type,parentSchema:schema102.properties.minItems,data:data15};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.maxItems !== undefined && func0.call(data, "maxItems")){
let data16 = data.maxItems;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err14 = {instancePath:instancePath+"/maxItems",schemaPath:"#/properties/maxItems/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema102.properties.maxItems.type,parentSchema:schema102.properties.maxItems,data:data16};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.minProperties !== undefined && func0.call(data, "minProperties")){
let data17 = data.minProperties;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err15 = {instancePath:instancePath+"/minProperties",schemaPath:"#/properties/minProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema102.properties.minProperties.type,parentSchema:schema102.properties.minProperties,data:data17};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.maxProperties !== undefined && func0.call(data, "maxProperties")){
let data18 = data.maxProperties;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err16 = {instancePath:instancePath+"/maxProperties",schemaPath:"#/properties/maxProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema102.properties.maxProperties.type,parentSchema:schema102.properties.maxProperties,data:data18};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.pattern !== undefined && func0.call(data, "pattern")){
let data19 = data.pattern;
if(typeof data19 !== "string"){
const err17 = {instancePath:instancePath+"/pattern",schemaPath:"#/properties/pattern/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties.pattern.type,parentSchema:schema102.properties.pattern,data:data19};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data["x-keys"] !== undefined && func0.call(data, "x-keys")){
if(!(wrapper5.validate(data["x-keys"], {instancePath:instancePath+"/x-keys",parentData:data,parentDataProperty:"x-keys",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? wrapper5.validate.errors : vErrors.concat(wrapper5.validate.errors);
errors = vErrors.length;
}
}
if(data["x-python-type"] !== undefined && func0.call(data, "x-python-type")){
let data21 = data["x-python-type"];
if(typeof data21 !== "string"){
const err18 = {instancePath:instancePath+"/x-python-type",schemaPath:"#/properties/x-python-type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties["x-python-type"].type,parentSchema:schema102.properties["x-python-type"],data:data21};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data["x-python-class"] !== undefined && func0.call(data, "x-python-class")){
let data22 = data["x-python-class"];
if(typeof data22 !== "string"){
const err19 = {instancePath:instancePath+"/x-python-class",schemaPath:"#/properties/x-python-class/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties["x-python-class"].type,parentSchema:schema102.properties["x-python-class"],data:data22};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data["x-enum"] !== undefined && func0.call(data, "x-enum")){
let data23 = data["x-enum"];
if(typeof data23 !== "string"){
const err20 = {instancePath:instancePath+"/x-enum",schemaPath:"#/properties/x-enum/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties["x-enum"].type,parentSchema:schema102.properties["x-enum"],data:data23};
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
else {
const err21 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema102.type,parentSchema:schema102,data};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}
validate62.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate61.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate62(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema101.type,parentSchema:schema101,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};


function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate58.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data["x-source"] === undefined) || (!(func0.call(data, "x-source")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "x-source"},message:"must have required property '"+"x-source"+"'",schema:schema97.required,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data["x-type-source"] === undefined) || (!(func0.call(data, "x-type-source")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "x-type-source"},message:"must have required property '"+"x-type-source"+"'",schema:schema97.required,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema97.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined && func0.call(data, "type")){
if(!(validate59(data.type, {instancePath:instancePath+"/type",parentData:data,parentDataProperty:"type",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
if(data.anyOf !== undefined && func0.call(data, "anyOf")){
if(!(validate61(data.anyOf, {instancePath:instancePath+"/anyOf",parentData:data,parentDataProperty:"anyOf",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
if(data.enum !== undefined && func0.call(data, "enum")){
let data2 = data.enum;
if(!(Array.isArray(data2))){
const err3 = {instancePath:instancePath+"/enum",schemaPath:"#/properties/enum/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema97.properties.enum.type,parentSchema:schema97.properties.enum,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.items !== undefined && func0.call(data, "items")){
if(!(validate64(data.items, {instancePath:instancePath+"/items",parentData:data,parentDataProperty:"items",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
if(data.prefixItems !== undefined && func0.call(data, "prefixItems")){
let data4 = data.prefixItems;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate62(data4[i0], {instancePath:instancePath+"/prefixItems/" + i0,parentData:data4,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/prefixItems",schemaPath:"#/properties/prefixItems/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema97.properties.prefixItems.type,parentSchema:schema97.properties.prefixItems,data:data4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.additionalProperties !== undefined && func0.call(data, "additionalProperties")){
if(!(validate62(data.additionalProperties, {instancePath:instancePath+"/additionalProperties",parentData:data,parentDataProperty:"additionalProperties",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data.$ref !== undefined && func0.call(data, "$ref")){
let data7 = data.$ref;
if(typeof data7 === "string"){
if(!pattern37.test(data7)){
const err5 = {instancePath:instancePath+"/$ref",schemaPath:"#/properties/%24ref/pattern",keyword:"pattern",params:{pattern: "^#/\\$defs/"},message:"must match pattern \""+"^#/\\$defs/"+"\"",schema:"^#/\\$defs/",parentSchema:schema97.properties.$ref,data:data7};
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
const err6 = {instancePath:instancePath+"/$ref",schemaPath:"#/properties/%24ref/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties.$ref.type,parentSchema:schema97.properties.$ref,data:data7};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.minimum !== undefined && func0.call(data, "minimum")){
let data8 = data.minimum;
if(!((typeof data8 == "number") && (isFinite(data8)))){
const err7 = {instancePath:instancePath+"/minimum",schemaPath:"#/properties/minimum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema97.properties.minimum.type,parentSchema:schema97.properties.minimum,data:data8};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.maximum !== undefined && func0.call(data, "maximum")){
let data9 = data.maximum;
if(!((typeof data9 == "number") && (isFinite(data9)))){
const err8 = {instancePath:instancePath+"/maximum",schemaPath:"#/properties/maximum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema97.properties.maximum.type,parentSchema:schema97.properties.maximum,data:data9};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.exclusiveMinimum !== undefined && func0.call(data, "exclusiveMinimum")){
let data10 = data.exclusiveMinimum;
if(!((typeof data10 == "number") && (isFinite(data10)))){
const err9 = {instancePath:instancePath+"/exclusiveMinimum",schemaPath:"#/properties/exclusiveMinimum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema97.properties.exclusiveMinimum.type,parentSchema:schema97.properties.exclusiveMinimum,data:data10};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.exclusiveMaximum !== undefined && func0.call(data, "exclusiveMaximum")){
let data11 = data.exclusiveMaximum;
if(!((typeof data11 == "number") && (isFinite(data11)))){
const err10 = {instancePath:instancePath+"/exclusiveMaximum",schemaPath:"#/properties/exclusiveMaximum/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema97.properties.exclusiveMaximum.type,parentSchema:schema97.properties.exclusiveMaximum,data:data11};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.multipleOf !== undefined && func0.call(data, "multipleOf")){
let data12 = data.multipleOf;
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 <= 0 || isNaN(data12)){
const err11 = {instancePath:instancePath+"/multipleOf",schemaPath:"#/properties/multipleOf/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema97.properties.multipleOf,data:data12};
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
const err12 = {instancePath:instancePath+"/multipleOf",schemaPath:"#/properties/multipleOf/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema97.properties.multipleOf.type,parentSchema:schema97.properties.multipleOf,data:data12};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.minLength !== undefined && func0.call(data, "minLength")){
let data13 = data.minLength;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err13 = {instancePath:instancePath+"/minLength",schemaPath:"#/properties/minLength/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema97.properties.minLength.type,parentSchema:schema97.properties.minLength,data:data13};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.maxLength !== undefined && func0.call(data, "maxLength")){
let data14 = data.maxLength;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err14 = {instancePath:instancePath+"/maxLength",schemaPath:"#/properties/maxLength/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema97.properties.maxLength.type,parentSchema:schema97.properties.maxLength,data:data14};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.minItems !== undefined && func0.call(data, "minItems")){
let data15 = data.minItems;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err15 = {instancePath:instancePath+"/minItems",schemaPath:"#/properties/minItems/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema97.properties.minItems.type,parentSchema:schema97.properties.minItems,data:data15};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.maxItems !== undefined && func0.call(data, "maxItems")){
let data16 = data.maxItems;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err16 = {instancePath:instancePath+"/maxItems",schemaPath:"#/properties/maxItems/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema97.properties.maxItems.type,parentSchema:schema97.properties.maxItems,data:data16};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.minProperties !== undefined && func0.call(data, "minProperties")){
let data17 = data.minProperties;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err17 = {instancePath:instancePath+"/minProperties",schemaPath:"#/properties/minProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema97.properties.minProperties.type,parentSchema:schema97.properties.minProperties,data:data17};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.maxProperties !== undefined && func0.call(data, "maxProperties")){
let data18 = data.maxProperties;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err18 = {instancePath:instancePath+"/maxProperties",schemaPath:"#/properties/maxProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema97.properties.maxProperties.type,parentSchema:schema97.properties.maxProperties,data:data18};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.pattern !== undefined && func0.call(data, "pattern")){
let data19 = data.pattern;
if(typeof data19 !== "string"){
const err19 = {instancePath:instancePath+"/pattern",schemaPath:"#/properties/pattern/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties.pattern.type,parentSchema:schema97.properties.pattern,data:data19};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data["x-keys"] !== undefined && func0.call(data, "x-keys")){
if(!(validate62(data["x-keys"], {instancePath:instancePath+"/x-keys",parentData:data,parentDataProperty:"x-keys",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data["x-python-type"] !== undefined && func0.call(data, "x-python-type")){
let data21 = data["x-python-type"];
if(typeof data21 !== "string"){
const err20 = {instancePath:instancePath+"/x-python-type",schemaPath:"#/properties/x-python-type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties["x-python-type"].type,parentSchema:schema97.properties["x-python-type"],data:data21};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data["x-python-class"] !== undefined && func0.call(data, "x-python-class")){
let data22 = data["x-python-class"];
if(typeof data22 !== "string"){
const err21 = {instancePath:instancePath+"/x-python-class",schemaPath:"#/properties/x-python-class/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties["x-python-class"].type,parentSchema:schema97.properties["x-python-class"],data:data22};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data["x-enum"] !== undefined && func0.call(data, "x-enum")){
let data23 = data["x-enum"];
if(typeof data23 !== "string"){
const err22 = {instancePath:instancePath+"/x-enum",schemaPath:"#/properties/x-enum/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties["x-enum"].type,parentSchema:schema97.properties["x-enum"],data:data23};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data["x-default-source"] !== undefined && func0.call(data, "x-default-source")){
let data24 = data["x-default-source"];
if(typeof data24 !== "string"){
const err23 = {instancePath:instancePath+"/x-default-source",schemaPath:"#/properties/x-default-source/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties["x-default-source"].type,parentSchema:schema97.properties["x-default-source"],data:data24};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data["x-effective"] !== undefined && func0.call(data, "x-effective")){
let data25 = data["x-effective"];
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if((data25.value === undefined) || (!(func0.call(data25, "value")))){
const err24 = {instancePath:instancePath+"/x-effective",schemaPath:"#/properties/x-effective/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema97.properties["x-effective"].required,parentSchema:schema97.properties["x-effective"],data:data25};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((data25.from === undefined) || (!(func0.call(data25, "from")))){
const err25 = {instancePath:instancePath+"/x-effective",schemaPath:"#/properties/x-effective/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema97.properties["x-effective"].required,parentSchema:schema97.properties["x-effective"],data:data25};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key1 of Object.keys(data25)){
if(!(((key1 === "value") || (key1 === "from")) || (key1 === "resolver"))){
const err26 = {instancePath:instancePath+"/x-effective",schemaPath:"#/properties/x-effective/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema97.properties["x-effective"],data:data25};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data25.from !== undefined && func0.call(data25, "from")){
let data26 = data25.from;
if(!((data26 === "instance") || (data26 === "resolver"))){
const err27 = {instancePath:instancePath+"/x-effective/from",schemaPath:"#/properties/x-effective/properties/from/enum",keyword:"enum",params:{allowedValues: schema97.properties["x-effective"].properties.from.enum},message:"must be equal to one of the allowed values",schema:schema97.properties["x-effective"].properties.from.enum,parentSchema:schema97.properties["x-effective"].properties.from,data:data26};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data25.resolver !== undefined && func0.call(data25, "resolver")){
let data27 = data25.resolver;
if(typeof data27 !== "string"){
const err28 = {instancePath:instancePath+"/x-effective/resolver",schemaPath:"#/properties/x-effective/properties/resolver/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties["x-effective"].properties.resolver.type,parentSchema:schema97.properties["x-effective"].properties.resolver,data:data27};
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
const err29 = {instancePath:instancePath+"/x-effective",schemaPath:"#/properties/x-effective/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema97.properties["x-effective"].type,parentSchema:schema97.properties["x-effective"],data:data25};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.deprecated !== undefined && func0.call(data, "deprecated")){
let data28 = data.deprecated;
if(typeof data28 !== "boolean"){
const err30 = {instancePath:instancePath+"/deprecated",schemaPath:"#/properties/deprecated/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema97.properties.deprecated.type,parentSchema:schema97.properties.deprecated,data:data28};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data["x-deprecation"] !== undefined && func0.call(data, "x-deprecation")){
let data29 = data["x-deprecation"];
if(typeof data29 !== "string"){
const err31 = {instancePath:instancePath+"/x-deprecation",schemaPath:"#/properties/x-deprecation/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties["x-deprecation"].type,parentSchema:schema97.properties["x-deprecation"],data:data29};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data30 = data.description;
if(typeof data30 !== "string"){
const err32 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties.description.type,parentSchema:schema97.properties.description,data:data30};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data["x-alias"] !== undefined && func0.call(data, "x-alias")){
let data31 = data["x-alias"];
if(typeof data31 !== "string"){
const err33 = {instancePath:instancePath+"/x-alias",schemaPath:"#/properties/x-alias/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties["x-alias"].type,parentSchema:schema97.properties["x-alias"],data:data31};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data["x-source"] !== undefined && func0.call(data, "x-source")){
let data32 = data["x-source"];
if(!(((((((((data32 === "parameter") || (data32 === "dataclass")) || (data32 === "pydantic")) || (data32 === "msgspec")) || (data32 === "typed_dict")) || (data32 === "named_tuple")) || (data32 === "kwargs.pop")) || (data32 === "kwargs.get")) || (data32 === "docstring"))){
const err34 = {instancePath:instancePath+"/x-source",schemaPath:"#/properties/x-source/enum",keyword:"enum",params:{allowedValues: schema97.properties["x-source"].enum},message:"must be equal to one of the allowed values",schema:schema97.properties["x-source"].enum,parentSchema:schema97.properties["x-source"],data:data32};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data["x-type-source"] !== undefined && func0.call(data, "x-type-source")){
let data33 = data["x-type-source"];
if(!(((((((data33 === "annotation") || (data33 === "docstring")) || (data33 === "default")) || (data33 === "effective")) || (data33 === "usage")) || (data33 === "namesake")) || (data33 === "unknown"))){
const err35 = {instancePath:instancePath+"/x-type-source",schemaPath:"#/properties/x-type-source/enum",keyword:"enum",params:{allowedValues: schema97.properties["x-type-source"].enum},message:"must be equal to one of the allowed values",schema:schema97.properties["x-type-source"].enum,parentSchema:schema97.properties["x-type-source"],data:data33};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data["x-declared-in"] !== undefined && func0.call(data, "x-declared-in")){
let data34 = data["x-declared-in"];
if(typeof data34 !== "string"){
const err36 = {instancePath:instancePath+"/x-declared-in",schemaPath:"#/properties/x-declared-in/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema97.properties["x-declared-in"].type,parentSchema:schema97.properties["x-declared-in"],data:data34};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data["x-nullable"] !== undefined && func0.call(data, "x-nullable")){
let data35 = data["x-nullable"];
if("default" !== data35){
const err37 = {instancePath:instancePath+"/x-nullable",schemaPath:"#/properties/x-nullable/const",keyword:"const",params:{allowedValue: "default"},message:"must be equal to constant",schema:"default",parentSchema:schema97.properties["x-nullable"],data:data35};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data["x-unknown"] !== undefined && func0.call(data, "x-unknown")){
let data36 = data["x-unknown"];
if(!((((data36 === "undocumented") || (data36 === "unparsed_doc_type")) || (data36 === "unresolved_annotation")) || (data36 === "ambiguous"))){
const err38 = {instancePath:instancePath+"/x-unknown",schemaPath:"#/$defs/unknownReason/enum",keyword:"enum",params:{allowedValues: schema93.enum},message:"must be equal to one of the allowed values",schema:schema93.enum,parentSchema:schema93,data:data36};
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
const err39 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema97.type,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.type === undefined) || (!(func0.call(data, "type")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'",schema:schema94.required,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data["x-class"] === undefined) || (!(func0.call(data, "x-class")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "x-class"},message:"must have required property '"+"x-class"+"'",schema:schema94.required,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data["x-style"] === undefined) || (!(func0.call(data, "x-style")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "x-style"},message:"must have required property '"+"x-style"+"'",schema:schema94.required,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.properties === undefined) || (!(func0.call(data, "properties")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "properties"},message:"must have required property '"+"properties"+"'",schema:schema94.required,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema94.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.type !== undefined && func0.call(data, "type")){
let data0 = data.type;
if("object" !== data0){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "object"},message:"must be equal to constant",schema:"object",parentSchema:schema94.properties.type,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data1 = data.description;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema94.properties.description.type,parentSchema:schema94.properties.description,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data["x-class"] !== undefined && func0.call(data, "x-class")){
let data2 = data["x-class"];
if(typeof data2 === "string"){
if(func75(data2) > 1000){
const err7 = {instancePath:instancePath+"/x-class",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema90,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func75(data2) < 1){
const err8 = {instancePath:instancePath+"/x-class",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema90,data:data2};
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
const err9 = {instancePath:instancePath+"/x-class",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema90.type,parentSchema:schema90,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data["x-style"] !== undefined && func0.call(data, "x-style")){
let data3 = data["x-style"];
if(!((((((data3 === "plain") || (data3 === "dataclass")) || (data3 === "pydantic")) || (data3 === "msgspec")) || (data3 === "typed_dict")) || (data3 === "named_tuple"))){
const err10 = {instancePath:instancePath+"/x-style",schemaPath:"#/properties/x-style/enum",keyword:"enum",params:{allowedValues: schema94.properties["x-style"].enum},message:"must be equal to one of the allowed values",schema:schema94.properties["x-style"].enum,parentSchema:schema94.properties["x-style"],data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data["x-unknown-fields"] !== undefined && func0.call(data, "x-unknown-fields")){
let data4 = data["x-unknown-fields"];
if(!(((data4 === "reject") || (data4 === "attribute")) || (data4 === "swallow"))){
const err11 = {instancePath:instancePath+"/x-unknown-fields",schemaPath:"#/properties/x-unknown-fields/enum",keyword:"enum",params:{allowedValues: schema94.properties["x-unknown-fields"].enum},message:"must be equal to one of the allowed values",schema:schema94.properties["x-unknown-fields"].enum,parentSchema:schema94.properties["x-unknown-fields"],data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data["x-construct"] !== undefined && func0.call(data, "x-construct")){
let data5 = data["x-construct"];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if((data5.placeholders === undefined) || (!(func0.call(data5, "placeholders")))){
const err12 = {instancePath:instancePath+"/x-construct",schemaPath:"#/$defs/construct/required",keyword:"required",params:{missingProperty: "placeholders"},message:"must have required property '"+"placeholders"+"'",schema:schema96.required,parentSchema:schema96,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((data5.validate === undefined) || (!(func0.call(data5, "validate")))){
const err13 = {instancePath:instancePath+"/x-construct",schemaPath:"#/$defs/construct/required",keyword:"required",params:{missingProperty: "validate"},message:"must have required property '"+"validate"+"'",schema:schema96.required,parentSchema:schema96,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key1 of Object.keys(data5)){
if(!((key1 === "placeholders") || (key1 === "validate"))){
const err14 = {instancePath:instancePath+"/x-construct",schemaPath:"#/$defs/construct/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema96,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.placeholders !== undefined && func0.call(data5, "placeholders")){
let data6 = data5.placeholders;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
}
else {
const err15 = {instancePath:instancePath+"/x-construct/placeholders",schemaPath:"#/$defs/construct/properties/placeholders/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema96.properties.placeholders.type,parentSchema:schema96.properties.placeholders,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.validate !== undefined && func0.call(data5, "validate")){
let data7 = data5.validate;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if((data8.method === undefined) || (!(func0.call(data8, "method")))){
const err16 = {instancePath:instancePath+"/x-construct/validate/" + i0,schemaPath:"#/$defs/construct/properties/validate/items/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'",schema:schema96.properties.validate.items.required,parentSchema:schema96.properties.validate.items,data:data8};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((data8.kwargs === undefined) || (!(func0.call(data8, "kwargs")))){
const err17 = {instancePath:instancePath+"/x-construct/validate/" + i0,schemaPath:"#/$defs/construct/properties/validate/items/required",keyword:"required",params:{missingProperty: "kwargs"},message:"must have required property '"+"kwargs"+"'",schema:schema96.properties.validate.items.required,parentSchema:schema96.properties.validate.items,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key2 of Object.keys(data8)){
if(!((key2 === "method") || (key2 === "kwargs"))){
const err18 = {instancePath:instancePath+"/x-construct/validate/" + i0,schemaPath:"#/$defs/construct/properties/validate/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema96.properties.validate.items,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8.method !== undefined && func0.call(data8, "method")){
let data9 = data8.method;
if(typeof data9 !== "string"){
const err19 = {instancePath:instancePath+"/x-construct/validate/" + i0+"/method",schemaPath:"#/$defs/construct/properties/validate/items/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema96.properties.validate.items.properties.method.type,parentSchema:schema96.properties.validate.items.properties.method,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.kwargs !== undefined && func0.call(data8, "kwargs")){
let data10 = data8.kwargs;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
}
else {
const err20 = {instancePath:instancePath+"/x-construct/validate/" + i0+"/kwargs",schemaPath:"#/$defs/construct/properties/validate/items/properties/kwargs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema96.properties.validate.items.properties.kwargs.type,parentSchema:schema96.properties.validate.items.properties.kwargs,data:data10};
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
else {
const err21 = {instancePath:instancePath+"/x-construct/validate/" + i0,schemaPath:"#/$defs/construct/properties/validate/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema96.properties.validate.items.type,parentSchema:schema96.properties.validate.items,data:data8};
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
const err22 = {instancePath:instancePath+"/x-construct/validate",schemaPath:"#/$defs/construct/properties/validate/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema96.properties.validate.type,parentSchema:schema96.properties.validate,data:data7};
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
const err23 = {instancePath:instancePath+"/x-construct",schemaPath:"#/$defs/construct/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema96.type,parentSchema:schema96,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data["x-construction-error"] !== undefined && func0.call(data, "x-construction-error")){
let data11 = data["x-construction-error"];
if(typeof data11 !== "string"){
const err24 = {instancePath:instancePath+"/x-construction-error",schemaPath:"#/properties/x-construction-error/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema94.properties["x-construction-error"].type,parentSchema:schema94.properties["x-construction-error"],data:data11};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.additionalProperties !== undefined && func0.call(data, "additionalProperties")){
let data12 = data.additionalProperties;
if(typeof data12 !== "boolean"){
const err25 = {instancePath:instancePath+"/additionalProperties",schemaPath:"#/properties/additionalProperties/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema94.properties.additionalProperties.type,parentSchema:schema94.properties.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.properties !== undefined && func0.call(data, "properties")){
let data13 = data.properties;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key3 of Object.keys(data13)){
if(!(validate58(data13[key3], {instancePath:instancePath+"/properties/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data13,parentDataProperty:key3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
}
}
else {
const err26 = {instancePath:instancePath+"/properties",schemaPath:"#/properties/properties/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema94.properties.properties.type,parentSchema:schema94.properties.properties,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.required !== undefined && func0.call(data, "required")){
let data15 = data.required;
if(Array.isArray(data15)){
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
let data16 = data15[i1];
if(typeof data16 === "string"){
if(func75(data16) > 1000){
const err27 = {instancePath:instancePath+"/required/" + i1,schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema90,data:data16};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(func75(data16) < 1){
const err28 = {instancePath:instancePath+"/required/" + i1,schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema90,data:data16};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/required/" + i1,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema90.type,parentSchema:schema90,data:data16};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
let i2 = data15.length;
let j0;
if(i2 > 1){
outer0:
for(;i2--;){
for(j0 = i2; j0--;){
if(func27(data15[i2], data15[j0])){
const err30 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/uniqueItems",keyword:"uniqueItems",params:{i: i2, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i2+" are identical)",schema:true,parentSchema:schema94.properties.required,data:data15};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err31 = {instancePath:instancePath+"/required",schemaPath:"#/properties/required/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema94.properties.required.type,parentSchema:schema94.properties.required,data:data15};
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
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema94.type,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="schema.discovered.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.schema_version === undefined) || (!(func0.call(data, "schema_version")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema_version"},message:"must have required property '"+"schema_version"+"'",schema:schema88.required,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.engine === undefined) || (!(func0.call(data, "engine")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "engine"},message:"must have required property '"+"engine"+"'",schema:schema88.required,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.engine_version === undefined) || (!(func0.call(data, "engine_version")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "engine_version"},message:"must have required property '"+"engine_version"+"'",schema:schema88.required,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.classes === undefined) || (!(func0.call(data, "classes")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "classes"},message:"must have required property '"+"classes"+"'",schema:schema88.required,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.counts === undefined) || (!(func0.call(data, "counts")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "counts"},message:"must have required property '"+"counts"+"'",schema:schema88.required,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.unknown === undefined) || (!(func0.call(data, "unknown")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "unknown"},message:"must have required property '"+"unknown"+"'",schema:schema88.required,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.$defs === undefined) || (!(func0.call(data, "$defs")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "$defs"},message:"must have required property '"+"$defs"+"'",schema:schema88.required,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "schema_version") || (key0 === "engine")) || (key0 === "engine_version")) || (key0 === "classes")) || (key0 === "counts")) || (key0 === "unknown")) || (key0 === "$defs"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema88,data};
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
if("3.0.0" !== data0){
const err8 = {instancePath:instancePath+"/schema_version",schemaPath:"#/properties/schema_version/const",keyword:"const",params:{allowedValue: "3.0.0"},message:"must be equal to constant",schema:"3.0.0",parentSchema:schema88.properties.schema_version,data:data0};
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
if(typeof data1 === "string"){
if(func75(data1) > 100){
const err9 = {instancePath:instancePath+"/engine",schemaPath:"#/$defs/name/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema89,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!pattern11.test(data1)){
const err10 = {instancePath:instancePath+"/engine",schemaPath:"#/$defs/name/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_-]*$"},message:"must match pattern \""+"^[a-z][a-z0-9_-]*$"+"\"",schema:"^[a-z][a-z0-9_-]*$",parentSchema:schema89,data:data1};
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
const err11 = {instancePath:instancePath+"/engine",schemaPath:"#/$defs/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema89.type,parentSchema:schema89,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.engine_version !== undefined && func0.call(data, "engine_version")){
let data2 = data.engine_version;
if(typeof data2 === "string"){
if(func75(data2) > 100){
const err12 = {instancePath:instancePath+"/engine_version",schemaPath:"#/properties/engine_version/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema88.properties.engine_version,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func75(data2) < 1){
const err13 = {instancePath:instancePath+"/engine_version",schemaPath:"#/properties/engine_version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema88.properties.engine_version,data:data2};
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
const err14 = {instancePath:instancePath+"/engine_version",schemaPath:"#/properties/engine_version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema88.properties.engine_version.type,parentSchema:schema88.properties.engine_version,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.classes !== undefined && func0.call(data, "classes")){
let data3 = data.classes;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(func75(data4) > 1000){
const err15 = {instancePath:instancePath+"/classes/" + i0,schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema90,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func75(data4) < 1){
const err16 = {instancePath:instancePath+"/classes/" + i0,schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema90,data:data4};
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
const err17 = {instancePath:instancePath+"/classes/" + i0,schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema90.type,parentSchema:schema90,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func27(data3[i1], data3[j0])){
const err18 = {instancePath:instancePath+"/classes",schemaPath:"#/properties/classes/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema88.properties.classes,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/classes",schemaPath:"#/properties/classes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema88.properties.classes.type,parentSchema:schema88.properties.classes,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.counts !== undefined && func0.call(data, "counts")){
let data5 = data.counts;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if((data5.classes === undefined) || (!(func0.call(data5, "classes")))){
const err20 = {instancePath:instancePath+"/counts",schemaPath:"#/properties/counts/required",keyword:"required",params:{missingProperty: "classes"},message:"must have required property '"+"classes"+"'",schema:schema88.properties.counts.required,parentSchema:schema88.properties.counts,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((data5.fields === undefined) || (!(func0.call(data5, "fields")))){
const err21 = {instancePath:instancePath+"/counts",schemaPath:"#/properties/counts/required",keyword:"required",params:{missingProperty: "fields"},message:"must have required property '"+"fields"+"'",schema:schema88.properties.counts.required,parentSchema:schema88.properties.counts,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((data5.definitions === undefined) || (!(func0.call(data5, "definitions")))){
const err22 = {instancePath:instancePath+"/counts",schemaPath:"#/properties/counts/required",keyword:"required",params:{missingProperty: "definitions"},message:"must have required property '"+"definitions"+"'",schema:schema88.properties.counts.required,parentSchema:schema88.properties.counts,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((data5.unknown === undefined) || (!(func0.call(data5, "unknown")))){
const err23 = {instancePath:instancePath+"/counts",schemaPath:"#/properties/counts/required",keyword:"required",params:{missingProperty: "unknown"},message:"must have required property '"+"unknown"+"'",schema:schema88.properties.counts.required,parentSchema:schema88.properties.counts,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key1 of Object.keys(data5)){
if(!((((key1 === "classes") || (key1 === "fields")) || (key1 === "definitions")) || (key1 === "unknown"))){
const err24 = {instancePath:instancePath+"/counts",schemaPath:"#/properties/counts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema88.properties.counts,data:data5};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data5.classes !== undefined && func0.call(data5, "classes")){
let data6 = data5.classes;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err25 = {instancePath:instancePath+"/counts/classes",schemaPath:"#/properties/counts/properties/classes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema88.properties.counts.properties.classes.type,parentSchema:schema88.properties.counts.properties.classes,data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err26 = {instancePath:instancePath+"/counts/classes",schemaPath:"#/properties/counts/properties/classes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema88.properties.counts.properties.classes,data:data6};
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
if(data5.fields !== undefined && func0.call(data5, "fields")){
let data7 = data5.fields;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err27 = {instancePath:instancePath+"/counts/fields",schemaPath:"#/properties/counts/properties/fields/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema88.properties.counts.properties.fields.type,parentSchema:schema88.properties.counts.properties.fields,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err28 = {instancePath:instancePath+"/counts/fields",schemaPath:"#/properties/counts/properties/fields/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema88.properties.counts.properties.fields,data:data7};
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
if(data5.definitions !== undefined && func0.call(data5, "definitions")){
let data8 = data5.definitions;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err29 = {instancePath:instancePath+"/counts/definitions",schemaPath:"#/properties/counts/properties/definitions/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema88.properties.counts.properties.definitions.type,parentSchema:schema88.properties.counts.properties.definitions,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err30 = {instancePath:instancePath+"/counts/definitions",schemaPath:"#/properties/counts/properties/definitions/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema88.properties.counts.properties.definitions,data:data8};
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
if(data5.unknown !== undefined && func0.call(data5, "unknown")){
let data9 = data5.unknown;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err31 = {instancePath:instancePath+"/counts/unknown",schemaPath:"#/properties/counts/properties/unknown/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema88.properties.counts.properties.unknown.type,parentSchema:schema88.properties.counts.properties.unknown,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err32 = {instancePath:instancePath+"/counts/unknown",schemaPath:"#/properties/counts/properties/unknown/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema88.properties.counts.properties.unknown,data:data9};
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
}
else {
const err33 = {instancePath:instancePath+"/counts",schemaPath:"#/properties/counts/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema88.properties.counts.type,parentSchema:schema88.properties.counts,data:data5};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.unknown !== undefined && func0.call(data, "unknown")){
let data10 = data.unknown;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if((data10.by_reason === undefined) || (!(func0.call(data10, "by_reason")))){
const err34 = {instancePath:instancePath+"/unknown",schemaPath:"#/properties/unknown/required",keyword:"required",params:{missingProperty: "by_reason"},message:"must have required property '"+"by_reason"+"'",schema:schema88.properties.unknown.required,parentSchema:schema88.properties.unknown,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((data10.fields === undefined) || (!(func0.call(data10, "fields")))){
const err35 = {instancePath:instancePath+"/unknown",schemaPath:"#/properties/unknown/required",keyword:"required",params:{missingProperty: "fields"},message:"must have required property '"+"fields"+"'",schema:schema88.properties.unknown.required,parentSchema:schema88.properties.unknown,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key2 of Object.keys(data10)){
if(!((key2 === "by_reason") || (key2 === "fields"))){
const err36 = {instancePath:instancePath+"/unknown",schemaPath:"#/properties/unknown/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema88.properties.unknown,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data10.by_reason !== undefined && func0.call(data10, "by_reason")){
let data11 = data10.by_reason;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 of Object.keys(data11)){
let data12 = data11[key3];
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err37 = {instancePath:instancePath+"/unknown/by_reason/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/unknown/properties/by_reason/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema88.properties.unknown.properties.by_reason.additionalProperties.type,parentSchema:schema88.properties.unknown.properties.by_reason.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 1 || isNaN(data12)){
const err38 = {instancePath:instancePath+"/unknown/by_reason/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/unknown/properties/by_reason/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema88.properties.unknown.properties.by_reason.additionalProperties,data:data12};
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
}
else {
const err39 = {instancePath:instancePath+"/unknown/by_reason",schemaPath:"#/properties/unknown/properties/by_reason/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema88.properties.unknown.properties.by_reason.type,parentSchema:schema88.properties.unknown.properties.by_reason,data:data11};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data10.fields !== undefined && func0.call(data10, "fields")){
let data13 = data10.fields;
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i2=0; i2<len1; i2++){
let data14 = data13[i2];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if((data14.class === undefined) || (!(func0.call(data14, "class")))){
const err40 = {instancePath:instancePath+"/unknown/fields/" + i2,schemaPath:"#/properties/unknown/properties/fields/items/required",keyword:"required",params:{missingProperty: "class"},message:"must have required property '"+"class"+"'",schema:schema88.properties.unknown.properties.fields.items.required,parentSchema:schema88.properties.unknown.properties.fields.items,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((data14.field === undefined) || (!(func0.call(data14, "field")))){
const err41 = {instancePath:instancePath+"/unknown/fields/" + i2,schemaPath:"#/properties/unknown/properties/fields/items/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'",schema:schema88.properties.unknown.properties.fields.items.required,parentSchema:schema88.properties.unknown.properties.fields.items,data:data14};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((data14.reason === undefined) || (!(func0.call(data14, "reason")))){
const err42 = {instancePath:instancePath+"/unknown/fields/" + i2,schemaPath:"#/properties/unknown/properties/fields/items/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'",schema:schema88.properties.unknown.properties.fields.items.required,parentSchema:schema88.properties.unknown.properties.fields.items,data:data14};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
for(const key4 of Object.keys(data14)){
if(!((((key4 === "class") || (key4 === "field")) || (key4 === "reason")) || (key4 === "detail"))){
const err43 = {instancePath:instancePath+"/unknown/fields/" + i2,schemaPath:"#/properties/unknown/properties/fields/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema88.properties.unknown.properties.fields.items,data:data14};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data14.class !== undefined && func0.call(data14, "class")){
let data15 = data14.class;
if(typeof data15 === "string"){
if(func75(data15) > 1000){
const err44 = {instancePath:instancePath+"/unknown/fields/" + i2+"/class",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema90,data:data15};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(func75(data15) < 1){
const err45 = {instancePath:instancePath+"/unknown/fields/" + i2+"/class",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema90,data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/unknown/fields/" + i2+"/class",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema90.type,parentSchema:schema90,data:data15};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data14.field !== undefined && func0.call(data14, "field")){
let data16 = data14.field;
if(typeof data16 === "string"){
if(func75(data16) > 1000){
const err47 = {instancePath:instancePath+"/unknown/fields/" + i2+"/field",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema90,data:data16};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(func75(data16) < 1){
const err48 = {instancePath:instancePath+"/unknown/fields/" + i2+"/field",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema90,data:data16};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/unknown/fields/" + i2+"/field",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema90.type,parentSchema:schema90,data:data16};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data14.reason !== undefined && func0.call(data14, "reason")){
let data17 = data14.reason;
if(!((((data17 === "undocumented") || (data17 === "unparsed_doc_type")) || (data17 === "unresolved_annotation")) || (data17 === "ambiguous"))){
const err50 = {instancePath:instancePath+"/unknown/fields/" + i2+"/reason",schemaPath:"#/$defs/unknownReason/enum",keyword:"enum",params:{allowedValues: schema93.enum},message:"must be equal to one of the allowed values",schema:schema93.enum,parentSchema:schema93,data:data17};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data14.detail !== undefined && func0.call(data14, "detail")){
let data18 = data14.detail;
if(typeof data18 !== "string"){
const err51 = {instancePath:instancePath+"/unknown/fields/" + i2+"/detail",schemaPath:"#/properties/unknown/properties/fields/items/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema88.properties.unknown.properties.fields.items.properties.detail.type,parentSchema:schema88.properties.unknown.properties.fields.items.properties.detail,data:data18};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/unknown/fields/" + i2,schemaPath:"#/properties/unknown/properties/fields/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema88.properties.unknown.properties.fields.items.type,parentSchema:schema88.properties.unknown.properties.fields.items,data:data14};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/unknown/fields",schemaPath:"#/properties/unknown/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema88.properties.unknown.properties.fields.type,parentSchema:schema88.properties.unknown.properties.fields,data:data13};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath:instancePath+"/unknown",schemaPath:"#/properties/unknown/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema88.properties.unknown.type,parentSchema:schema88.properties.unknown,data:data10};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.$defs !== undefined && func0.call(data, "$defs")){
let data19 = data.$defs;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key5 of Object.keys(data19)){
if(!(validate57(data19[key5], {instancePath:instancePath+"/$defs/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data19,parentDataProperty:key5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
else {
const err55 = {instancePath:instancePath+"/$defs",schemaPath:"#/properties/%24defs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema88.properties.$defs.type,parentSchema:schema88.properties.$defs,data:data19};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema88.type,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
