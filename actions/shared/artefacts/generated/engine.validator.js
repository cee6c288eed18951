// Generated from schemas/engine.schema.json by `npm run generate`; do not edit.
"use strict";
module.exports = validate32;
module.exports.default = validate32;
const schema51 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"engine.schema.json","title":"EngineDefinition","description":"engine_versions/<engine>/engine.yaml: everything that is particular to an engine.","type":"object","additionalProperties":false,"required":["schema_version","engine","import_name","targets"],"properties":{"schema_version":{"const":1},"engine":{"type":"string","pattern":"^[a-z][a-z0-9_]{0,62}$","description":"Name of the engine; also its folder in engine_versions/."},"import_name":{"type":"string","pattern":"^[A-Za-z_][\\w.]*$","description":"The package that is imported."},"targets":{"type":"array","minItems":1,"description":"Where target classes are and what they look like.","items":{"title":"TargetRule","type":"object","additionalProperties":false,"required":["modules"],"properties":{"modules":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^[A-Za-z_][\\w.]*(\\.\\*)?$","description":"A module, or `package.*` for a package and the modules in it."}},"select":{"type":"object","additionalProperties":false,"minProperties":1,"description":"Every key given must hold; within a key, one item is enough.","properties":{"subclass_of":{"type":"array","minItems":1,"items":{"type":"string","minLength":1,"maxLength":200},"description":"Globs on the qualname or `module:qualname` of a base class."},"shapes":{"type":"array","minItems":1,"items":{"enum":["dataclass","pydantic","msgspec","validators"]}}}},"exclude":{"type":"array","items":{"type":"string","minLength":1,"maxLength":200},"description":"Globs on the qualname or `module:qualname` of classes to leave out."}}}},"construct":{"type":"array","description":"How targets are built and validated; all entries that match a class apply.","items":{"title":"ConstructionRule","type":"object","additionalProperties":false,"required":["match"],"properties":{"match":{"type":"string","minLength":1,"maxLength":200},"placeholders":{"type":"object","maxProperties":100,"propertyNames":{"type":"string","pattern":"^[A-Za-z_]\\w*$"},"additionalProperties":true,"description":"Keyword arguments, in the wire form of values."},"validate":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["method"],"properties":{"method":{"type":"string","pattern":"^[A-Za-z_]\\w*$"},"kwargs":{"type":"object","maxProperties":100,"propertyNames":{"type":"string","pattern":"^[A-Za-z_]\\w*$"},"additionalProperties":true,"description":"Keyword arguments, in the wire form of values."}}}}}}},"validator_methods":{"type":"array","items":{"type":"string","minLength":1,"maxLength":200},"description":"Globs on names of methods that judge a configuration."},"environment_calls":{"type":"array","items":{"type":"string","minLength":1,"maxLength":200},"description":"Globs on names of calls whose answer is a fact of the environment."},"landmarks":{"type":"array","uniqueItems":true,"items":{"type":"string","pattern":"^[A-Za-z_][\\w.]*:[A-Za-z_][\\w.]*$","description":"`module:qualname`."},"description":"Names beyond the targets that the rules rest on."},"environment":{"type":"object","propertyNames":{"pattern":"^[A-Z_][A-Z0-9_]*$"},"additionalProperties":{"type":"string"},"description":"Variables for the observers; {scratch} is a folder that is deleted afterwards."},"pip":{"type":"array","items":{"type":"string","minLength":1,"pattern":"^[A-Za-z0-9]","maxLength":200},"description":"Requirements of the environment that observes without a GPU; {version} is the engine's."},"python":{"type":"string","minLength":1,"maxLength":200,"description":"Pythons that can run the engine, as a PEP 440 specifier set."},"images":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["versions","reference"],"properties":{"versions":{"type":"string","minLength":1,"maxLength":200,"description":"PEP 440 specifier set, for example \">=4.57,<6\"."},"reference":{"type":"string","minLength":1,"maxLength":300,"description":"Image reference; {version} is the engine's, {repository} is owner/name."}}}},"image_source":{"enum":["first-party","upstream"]},"runner":{"type":"object","additionalProperties":false,"required":["labels","timeout_minutes"],"properties":{"labels":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}},"timeout_minutes":{"type":"integer","minimum":1,"maximum":4320}}}}};
const func0 = Object.prototype.hasOwnProperty;
const func75 = require("ajv/dist/runtime/ucs2length").default;
const pattern4 = new RegExp("^[a-z][a-z0-9_]{0,62}$", "u");
const pattern16 = new RegExp("^[A-Za-z_][\\w.]*$", "u");
const pattern17 = new RegExp("^[A-Za-z_][\\w.]*(\\.\\*)?$", "u");
const pattern18 = new RegExp("^[A-Za-z_]\\w*$", "u");
const pattern21 = new RegExp("^[A-Za-z_][\\w.]*:[A-Za-z_][\\w.]*$", "u");
const pattern22 = new RegExp("^[A-Z_][A-Z0-9_]*$", "u");
const pattern23 = new RegExp("^[A-Za-z0-9]", "u");

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="engine.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.schema_version === undefined) || (!(func0.call(data, "schema_version")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema_version"},message:"must have required property '"+"schema_version"+"'",schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.engine === undefined) || (!(func0.call(data, "engine")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "engine"},message:"must have required property '"+"engine"+"'",schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.import_name === undefined) || (!(func0.call(data, "import_name")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "import_name"},message:"must have required property '"+"import_name"+"'",schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.targets === undefined) || (!(func0.call(data, "targets")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "targets"},message:"must have required property '"+"targets"+"'",schema:schema51.required,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema51.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.schema_version !== undefined && func0.call(data, "schema_version")){
let data0 = data.schema_version;
if(1 !== data0){
const err5 = {instancePath:instancePath+"/schema_version",schemaPath:"#/properties/schema_version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema51.properties.schema_version,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.engine !== undefined && func0.call(data, "engine")){
let data1 = data.engine;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err6 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9_]{0,62}$"},message:"must match pattern \""+"^[a-z][a-z0-9_]{0,62}$"+"\"",schema:"^[a-z][a-z0-9_]{0,62}$",parentSchema:schema51.properties.engine,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.engine.type,parentSchema:schema51.properties.engine,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.import_name !== undefined && func0.call(data, "import_name")){
let data2 = data.import_name;
if(typeof data2 === "string"){
if(!pattern16.test(data2)){
const err8 = {instancePath:instancePath+"/import_name",schemaPath:"#/properties/import_name/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][\\w.]*$"},message:"must match pattern \""+"^[A-Za-z_][\\w.]*$"+"\"",schema:"^[A-Za-z_][\\w.]*$",parentSchema:schema51.properties.import_name,data:data2};
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
const err9 = {instancePath:instancePath+"/import_name",schemaPath:"#/properties/import_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.import_name.type,parentSchema:schema51.properties.import_name,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.targets !== undefined && func0.call(data, "targets")){
let data3 = data.targets;
if(Array.isArray(data3)){
if(data3.length < 1){
const err10 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema51.properties.targets,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if((data4.modules === undefined) || (!(func0.call(data4, "modules")))){
const err11 = {instancePath:instancePath+"/targets/" + i0,schemaPath:"#/properties/targets/items/required",keyword:"required",params:{missingProperty: "modules"},message:"must have required property '"+"modules"+"'",schema:schema51.properties.targets.items.required,parentSchema:schema51.properties.targets.items,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 of Object.keys(data4)){
if(!(((key1 === "modules") || (key1 === "select")) || (key1 === "exclude"))){
const err12 = {instancePath:instancePath+"/targets/" + i0,schemaPath:"#/properties/targets/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema51.properties.targets.items,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.modules !== undefined && func0.call(data4, "modules")){
let data5 = data4.modules;
if(Array.isArray(data5)){
if(data5.length < 1){
const err13 = {instancePath:instancePath+"/targets/" + i0+"/modules",schemaPath:"#/properties/targets/items/properties/modules/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema51.properties.targets.items.properties.modules,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 === "string"){
if(!pattern17.test(data6)){
const err14 = {instancePath:instancePath+"/targets/" + i0+"/modules/" + i1,schemaPath:"#/properties/targets/items/properties/modules/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][\\w.]*(\\.\\*)?$"},message:"must match pattern \""+"^[A-Za-z_][\\w.]*(\\.\\*)?$"+"\"",schema:"^[A-Za-z_][\\w.]*(\\.\\*)?$",parentSchema:schema51.properties.targets.items.properties.modules.items,data:data6};
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
const err15 = {instancePath:instancePath+"/targets/" + i0+"/modules/" + i1,schemaPath:"#/properties/targets/items/properties/modules/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.targets.items.properties.modules.items.type,parentSchema:schema51.properties.targets.items.properties.modules.items,data:data6};
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
const err16 = {instancePath:instancePath+"/targets/" + i0+"/modules",schemaPath:"#/properties/targets/items/properties/modules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema51.properties.targets.items.properties.modules.type,parentSchema:schema51.properties.targets.items.properties.modules,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.select !== undefined && func0.call(data4, "select")){
let data7 = data4.select;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(Object.keys(data7).length < 1){
const err17 = {instancePath:instancePath+"/targets/" + i0+"/select",schemaPath:"#/properties/targets/items/properties/select/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema51.properties.targets.items.properties.select,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
for(const key2 of Object.keys(data7)){
if(!((key2 === "subclass_of") || (key2 === "shapes"))){
const err18 = {instancePath:instancePath+"/targets/" + i0+"/select",schemaPath:"#/properties/targets/items/properties/select/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema51.properties.targets.items.properties.select,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data7.subclass_of !== undefined && func0.call(data7, "subclass_of")){
let data8 = data7.subclass_of;
if(Array.isArray(data8)){
if(data8.length < 1){
const err19 = {instancePath:instancePath+"/targets/" + i0+"/select/subclass_of",schemaPath:"#/properties/targets/items/properties/select/properties/subclass_of/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema51.properties.targets.items.properties.select.properties.subclass_of,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len2 = data8.length;
for(let i2=0; i2<len2; i2++){
let data9 = data8[i2];
if(typeof data9 === "string"){
if(func75(data9) > 200){
const err20 = {instancePath:instancePath+"/targets/" + i0+"/select/subclass_of/" + i2,schemaPath:"#/properties/targets/items/properties/select/properties/subclass_of/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema51.properties.targets.items.properties.select.properties.subclass_of.items,data:data9};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(func75(data9) < 1){
const err21 = {instancePath:instancePath+"/targets/" + i0+"/select/subclass_of/" + i2,schemaPath:"#/properties/targets/items/properties/select/properties/subclass_of/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema51.properties.targets.items.properties.select.properties.subclass_of.items,data:data9};
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
const err22 = {instancePath:instancePath+"/targets/" + i0+"/select/subclass_of/" + i2,schemaPath:"#/properties/targets/items/properties/select/properties/subclass_of/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.targets.items.properties.select.properties.subclass_of.items.type,parentSchema:schema51.properties.targets.items.properties.select.properties.subclass_of.items,data:data9};
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
const err23 = {instancePath:instancePath+"/targets/" + i0+"/select/subclass_of",schemaPath:"#/properties/targets/items/properties/select/properties/subclass_of/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema51.properties.targets.items.properties.select.properties.subclass_of.type,parentSchema:schema51.properties.targets.items.properties.select.properties.subclass_of,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data7.shapes !== undefined && func0.call(data7, "shapes")){
let data10 = data7.shapes;
if(Array.isArray(data10)){
if(data10.length < 1){
const err24 = {instancePath:instancePath+"/targets/" + i0+"/select/shapes",schemaPath:"#/properties/targets/items/properties/select/properties/shapes/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema51.properties.targets.items.properties.select.properties.shapes,data:data10};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len3 = data10.length;
for(let i3=0; i3<len3; i3++){
let data11 = data10[i3];
if(!((((data11 === "dataclass") || (data11 === "pydantic")) || (data11 === "msgspec")) || (data11 === "validators"))){
const err25 = {instancePath:instancePath+"/targets/" + i0+"/select/shapes/" + i3,schemaPath:"#/properties/targets/items/properties/select/properties/shapes/items/enum",keyword:"enum",params:{allowedValues: schema51.properties.targets.items.properties.select.properties.shapes.items.enum},message:"must be equal to one of the allowed values",schema:schema51.properties.targets.items.properties.select.properties.shapes.items.enum,parentSchema:schema51.properties.targets.items.properties.select.properties.shapes.items,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/targets/" + i0+"/select/shapes",schemaPath:"#/properties/targets/items/properties/select/properties/shapes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema51.properties.targets.items.properties.select.properties.shapes.type,parentSchema:schema51.properties.targets.items.properties.select.properties.shapes,data:data10};
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
const err27 = {instancePath:instancePath+"/targets/" + i0+"/select",schemaPath:"#/properties/targets/items/properties/select/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.properties.targets.items.properties.select.type,parentSchema:schema51.properties.targets.items.properties.select,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data4.exclude !== undefined && func0.call(data4, "exclude")){
let data12 = data4.exclude;
if(Array.isArray(data12)){
const len4 = data12.length;
for(let i4=0; i4<len4; i4++){
let data13 = data12[i4];
if(typeof data13 === "string"){
if(func75(data13) > 200){
const err28 = {instancePath:instancePath+"/targets/" + i0+"/exclude/" + i4,schemaPath:"#/properties/targets/items/properties/exclude/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema51.properties.targets.items.properties.exclude.items,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(func75(data13) < 1){
const err29 = {instancePath:instancePath+"/targets/" + i0+"/exclude/" + i4,schemaPath:"#/properties/targets/items/properties/exclude/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema51.properties.targets.items.properties.exclude.items,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/targets/" + i0+"/exclude/" + i4,schemaPath:"#/properties/targets/items/properties/exclude/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.targets.items.properties.exclude.items.type,parentSchema:schema51.properties.targets.items.properties.exclude.items,data:data13};
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
const err31 = {instancePath:instancePath+"/targets/" + i0+"/exclude",schemaPath:"#/properties/targets/items/properties/exclude/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema51.properties.targets.items.properties.exclude.type,parentSchema:schema51.properties.targets.items.properties.exclude,data:data12};
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
const err32 = {instancePath:instancePath+"/targets/" + i0,schemaPath:"#/properties/targets/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.properties.targets.items.type,parentSchema:schema51.properties.targets.items,data:data4};
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
const err33 = {instancePath:instancePath+"/targets",schemaPath:"#/properties/targets/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema51.properties.targets.type,parentSchema:schema51.properties.targets,data:data3};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.construct !== undefined && func0.call(data, "construct")){
let data14 = data.construct;
if(Array.isArray(data14)){
const len5 = data14.length;
for(let i5=0; i5<len5; i5++){
let data15 = data14[i5];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if((data15.match === undefined) || (!(func0.call(data15, "match")))){
const err34 = {instancePath:instancePath+"/construct/" + i5,schemaPath:"#/properties/construct/items/required",keyword:"required",params:{missingProperty: "match"},message:"must have required property '"+"match"+"'",schema:schema51.properties.construct.items.required,parentSchema:schema51.properties.construct.items,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key3 of Object.keys(data15)){
if(!(((key3 === "match") || (key3 === "placeholders")) || (key3 === "validate"))){
const err35 = {instancePath:instancePath+"/construct/" + i5,schemaPath:"#/properties/construct/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema51.properties.construct.items,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data15.match !== undefined && func0.call(data15, "match")){
let data16 = data15.match;
if(typeof data16 === "string"){
if(func75(data16) > 200){
const err36 = {instancePath:instancePath+"/construct/" + i5+"/match",schemaPath:"#/properties/construct/items/properties/match/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema51.properties.construct.items.properties.match,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(func75(data16) < 1){
const err37 = {instancePath:instancePath+"/construct/" + i5+"/match",schemaPath:"#/properties/construct/items/properties/match/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema51.properties.construct.items.properties.match,data:data16};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/construct/" + i5+"/match",schemaPath:"#/properties/construct/items/properties/match/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.construct.items.properties.match.type,parentSchema:schema51.properties.construct.items.properties.match,data:data16};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data15.placeholders !== undefined && func0.call(data15, "placeholders")){
let data17 = data15.placeholders;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(Object.keys(data17).length > 100){
const err39 = {instancePath:instancePath+"/construct/" + i5+"/placeholders",schemaPath:"#/properties/construct/items/properties/placeholders/maxProperties",keyword:"maxProperties",params:{limit: 100},message:"must NOT have more than 100 properties",schema:100,parentSchema:schema51.properties.construct.items.properties.placeholders,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key4 of Object.keys(data17)){
const _errs39 = errors;
if(typeof key4 === "string"){
if(!pattern18.test(key4)){
const err40 = {instancePath:instancePath+"/construct/" + i5+"/placeholders",schemaPath:"#/properties/construct/items/properties/placeholders/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_]\\w*$"},message:"must match pattern \""+"^[A-Za-z_]\\w*$"+"\"",schema:"^[A-Za-z_]\\w*$",parentSchema:schema51.properties.construct.items.properties.placeholders.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/construct/" + i5+"/placeholders",schemaPath:"#/properties/construct/items/properties/placeholders/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.construct.items.properties.placeholders.propertyNames.type,parentSchema:schema51.properties.construct.items.properties.placeholders.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var valid16 = _errs39 === errors;
if(!valid16){
const err42 = {instancePath:instancePath+"/construct/" + i5+"/placeholders",schemaPath:"#/properties/construct/items/properties/placeholders/propertyNames",keyword:"propertyNames",params:{propertyName: key4},message:"property name must be valid",schema:schema51.properties.construct.items.properties.placeholders.propertyNames,parentSchema:schema51.properties.construct.items.properties.placeholders,data:data17};
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
const err43 = {instancePath:instancePath+"/construct/" + i5+"/placeholders",schemaPath:"#/properties/construct/items/properties/placeholders/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.properties.construct.items.properties.placeholders.type,parentSchema:schema51.properties.construct.items.properties.placeholders,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data15.validate !== undefined && func0.call(data15, "validate")){
let data18 = data15.validate;
if(Array.isArray(data18)){
const len6 = data18.length;
for(let i6=0; i6<len6; i6++){
let data19 = data18[i6];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if((data19.method === undefined) || (!(func0.call(data19, "method")))){
const err44 = {instancePath:instancePath+"/construct/" + i5+"/validate/" + i6,schemaPath:"#/properties/construct/items/properties/validate/items/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'",schema:schema51.properties.construct.items.properties.validate.items.required,parentSchema:schema51.properties.construct.items.properties.validate.items,data:data19};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key5 of Object.keys(data19)){
if(!((key5 === "method") || (key5 === "kwargs"))){
const err45 = {instancePath:instancePath+"/construct/" + i5+"/validate/" + i6,schemaPath:"#/properties/construct/items/properties/validate/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema51.properties.construct.items.properties.validate.items,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data19.method !== undefined && func0.call(data19, "method")){
let data20 = data19.method;
if(typeof data20 === "string"){
if(!pattern18.test(data20)){
const err46 = {instancePath:instancePath+"/construct/" + i5+"/validate/" + i6+"/method",schemaPath:"#/properties/construct/items/properties/validate/items/properties/method/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_]\\w*$"},message:"must match pattern \""+"^[A-Za-z_]\\w*$"+"\"",schema:"^[A-Za-z_]\\w*$",parentSchema:schema51.properties.construct.items.properties.validate.items.properties.method,data:data20};
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
const err47 = {instancePath:instancePath+"/construct/" + i5+"/validate/" + i6+"/method",schemaPath:"#/properties/construct/items/properties/validate/items/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.construct.items.properties.validate.items.properties.method.type,parentSchema:schema51.properties.construct.items.properties.validate.items.properties.method,data:data20};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data19.kwargs !== undefined && func0.call(data19, "kwargs")){
let data21 = data19.kwargs;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(Object.keys(data21).length > 100){
const err48 = {instancePath:instancePath+"/construct/" + i5+"/validate/" + i6+"/kwargs",schemaPath:"#/properties/construct/items/properties/validate/items/properties/kwargs/maxProperties",keyword:"maxProperties",params:{limit: 100},message:"must NOT have more than 100 properties",schema:100,parentSchema:schema51.properties.construct.items.properties.validate.items.properties.kwargs,data:data21};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
for(const key6 of Object.keys(data21)){
const _errs51 = errors;
if(typeof key6 === "string"){
if(!pattern18.test(key6)){
const err49 = {instancePath:instancePath+"/construct/" + i5+"/validate/" + i6+"/kwargs",schemaPath:"#/properties/construct/items/properties/validate/items/properties/kwargs/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_]\\w*$"},message:"must match pattern \""+"^[A-Za-z_]\\w*$"+"\"",schema:"^[A-Za-z_]\\w*$",parentSchema:schema51.properties.construct.items.properties.validate.items.properties.kwargs.propertyNames,data:key6,propertyName:key6};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/construct/" + i5+"/validate/" + i6+"/kwargs",schemaPath:"#/properties/construct/items/properties/validate/items/properties/kwargs/propertyNames/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.construct.items.properties.validate.items.properties.kwargs.propertyNames.type,parentSchema:schema51.properties.construct.items.properties.validate.items.properties.kwargs.propertyNames,data:key6,propertyName:key6};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
var valid20 = _errs51 === errors;
if(!valid20){
const err51 = {instancePath:instancePath+"/construct/" + i5+"/validate/" + i6+"/kwargs",schemaPath:"#/properties/construct/items/properties/validate/items/properties/kwargs/propertyNames",keyword:"propertyNames",params:{propertyName: key6},message:"property name must be valid",schema:schema51.properties.construct.items.properties.validate.items.properties.kwargs.propertyNames,parentSchema:schema51.properties.construct.items.properties.validate.items.properties.kwargs,data:data21};
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
const err52 = {instancePath:instancePath+"/construct/" + i5+"/validate/" + i6+"/kwargs",schemaPath:"#/properties/construct/items/properties/validate/items/properties/kwargs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.properties.construct.items.properties.validate.items.properties.kwargs.type,parentSchema:schema51.properties.construct.items.properties.validate.items.properties.kwargs,data:data21};
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
const err53 = {instancePath:instancePath+"/construct/" + i5+"/validate/" + i6,schemaPath:"#/properties/construct/items/properties/validate/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.properties.construct.items.properties.validate.items.type,parentSchema:schema51.properties.construct.items.properties.validate.items,data:data19};
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
const err54 = {instancePath:instancePath+"/construct/" + i5+"/validate",schemaPath:"#/properties/construct/items/properties/validate/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema51.properties.construct.items.properties.validate.type,parentSchema:schema51.properties.construct.items.properties.validate,data:data18};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/construct/" + i5,schemaPath:"#/properties/construct/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.properties.construct.items.type,parentSchema:schema51.properties.construct.items,data:data15};
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
const err56 = {instancePath:instancePath+"/construct",schemaPath:"#/properties/construct/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema51.properties.construct.type,parentSchema:schema51.properties.construct,data:data14};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.validator_methods !== undefined && func0.call(data, "validator_methods")){
let data22 = data.validator_methods;
if(Array.isArray(data22)){
const len7 = data22.length;
for(let i7=0; i7<len7; i7++){
let data23 = data22[i7];
if(typeof data23 === "string"){
if(func75(data23) > 200){
const err57 = {instancePath:instancePath+"/validator_methods/" + i7,schemaPath:"#/properties/validator_methods/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema51.properties.validator_methods.items,data:data23};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(func75(data23) < 1){
const err58 = {instancePath:instancePath+"/validator_methods/" + i7,schemaPath:"#/properties/validator_methods/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema51.properties.validator_methods.items,data:data23};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/validator_methods/" + i7,schemaPath:"#/properties/validator_methods/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.validator_methods.items.type,parentSchema:schema51.properties.validator_methods.items,data:data23};
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
const err60 = {instancePath:instancePath+"/validator_methods",schemaPath:"#/properties/validator_methods/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema51.properties.validator_methods.type,parentSchema:schema51.properties.validator_methods,data:data22};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data.environment_calls !== undefined && func0.call(data, "environment_calls")){
let data24 = data.environment_calls;
if(Array.isArray(data24)){
const len8 = data24.length;
for(let i8=0; i8<len8; i8++){
let data25 = data24[i8];
if(typeof data25 === "string"){
if(func75(data25) > 200){
const err61 = {instancePath:instancePath+"/environment_calls/" + i8,schemaPath:"#/properties/environment_calls/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema51.properties.environment_calls.items,data:data25};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(func75(data25) < 1){
const err62 = {instancePath:instancePath+"/environment_calls/" + i8,schemaPath:"#/properties/environment_calls/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema51.properties.environment_calls.items,data:data25};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/environment_calls/" + i8,schemaPath:"#/properties/environment_calls/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.environment_calls.items.type,parentSchema:schema51.properties.environment_calls.items,data:data25};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/environment_calls",schemaPath:"#/properties/environment_calls/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema51.properties.environment_calls.type,parentSchema:schema51.properties.environment_calls,data:data24};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.landmarks !== undefined && func0.call(data, "landmarks")){
let data26 = data.landmarks;
if(Array.isArray(data26)){
const len9 = data26.length;
for(let i9=0; i9<len9; i9++){
let data27 = data26[i9];
if(typeof data27 === "string"){
if(!pattern21.test(data27)){
const err65 = {instancePath:instancePath+"/landmarks/" + i9,schemaPath:"#/properties/landmarks/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][\\w.]*:[A-Za-z_][\\w.]*$"},message:"must match pattern \""+"^[A-Za-z_][\\w.]*:[A-Za-z_][\\w.]*$"+"\"",schema:"^[A-Za-z_][\\w.]*:[A-Za-z_][\\w.]*$",parentSchema:schema51.properties.landmarks.items,data:data27};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/landmarks/" + i9,schemaPath:"#/properties/landmarks/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.landmarks.items.type,parentSchema:schema51.properties.landmarks.items,data:data27};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
let i10 = data26.length;
let j0;
if(i10 > 1){
const indices0 = {};
for(;i10--;){
let item0 = data26[i10];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err67 = {instancePath:instancePath+"/landmarks",schemaPath:"#/properties/landmarks/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i10+" are identical)",schema:true,parentSchema:schema51.properties.landmarks,data:data26};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
break;
}
indices0[item0] = i10;
}
}
}
else {
const err68 = {instancePath:instancePath+"/landmarks",schemaPath:"#/properties/landmarks/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema51.properties.landmarks.type,parentSchema:schema51.properties.landmarks,data:data26};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.environment !== undefined && func0.call(data, "environment")){
let data28 = data.environment;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
for(const key7 of Object.keys(data28)){
const _errs68 = errors;
if(typeof key7 === "string"){
if(!pattern22.test(key7)){
const err69 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Z_][A-Z0-9_]*$"},message:"must match pattern \""+"^[A-Z_][A-Z0-9_]*$"+"\"",schema:"^[A-Z_][A-Z0-9_]*$",parentSchema:schema51.properties.environment.propertyNames,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
var valid28 = _errs68 === errors;
if(!valid28){
const err70 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/propertyNames",keyword:"propertyNames",params:{propertyName: key7},message:"property name must be valid",schema:schema51.properties.environment.propertyNames,parentSchema:schema51.properties.environment,data:data28};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
for(const key8 of Object.keys(data28)){
let data29 = data28[key8];
if(typeof data29 !== "string"){
const err71 = {instancePath:instancePath+"/environment/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/environment/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.environment.additionalProperties.type,parentSchema:schema51.properties.environment.additionalProperties,data:data29};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.properties.environment.type,parentSchema:schema51.properties.environment,data:data28};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.pip !== undefined && func0.call(data, "pip")){
let data30 = data.pip;
if(Array.isArray(data30)){
const len10 = data30.length;
for(let i11=0; i11<len10; i11++){
let data31 = data30[i11];
if(typeof data31 === "string"){
if(func75(data31) > 200){
const err73 = {instancePath:instancePath+"/pip/" + i11,schemaPath:"#/properties/pip/items/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema51.properties.pip.items,data:data31};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(func75(data31) < 1){
const err74 = {instancePath:instancePath+"/pip/" + i11,schemaPath:"#/properties/pip/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema51.properties.pip.items,data:data31};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(!pattern23.test(data31)){
const err75 = {instancePath:instancePath+"/pip/" + i11,schemaPath:"#/properties/pip/items/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]"},message:"must match pattern \""+"^[A-Za-z0-9]"+"\"",schema:"^[A-Za-z0-9]",parentSchema:schema51.properties.pip.items,data:data31};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/pip/" + i11,schemaPath:"#/properties/pip/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.pip.items.type,parentSchema:schema51.properties.pip.items,data:data31};
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
const err77 = {instancePath:instancePath+"/pip",schemaPath:"#/properties/pip/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema51.properties.pip.type,parentSchema:schema51.properties.pip,data:data30};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data.python !== undefined && func0.call(data, "python")){
let data32 = data.python;
if(typeof data32 === "string"){
if(func75(data32) > 200){
const err78 = {instancePath:instancePath+"/python",schemaPath:"#/properties/python/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema51.properties.python,data:data32};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(func75(data32) < 1){
const err79 = {instancePath:instancePath+"/python",schemaPath:"#/properties/python/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema51.properties.python,data:data32};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/python",schemaPath:"#/properties/python/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.python.type,parentSchema:schema51.properties.python,data:data32};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data.images !== undefined && func0.call(data, "images")){
let data33 = data.images;
if(Array.isArray(data33)){
const len11 = data33.length;
for(let i12=0; i12<len11; i12++){
let data34 = data33[i12];
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if((data34.versions === undefined) || (!(func0.call(data34, "versions")))){
const err81 = {instancePath:instancePath+"/images/" + i12,schemaPath:"#/properties/images/items/required",keyword:"required",params:{missingProperty: "versions"},message:"must have required property '"+"versions"+"'",schema:schema51.properties.images.items.required,parentSchema:schema51.properties.images.items,data:data34};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if((data34.reference === undefined) || (!(func0.call(data34, "reference")))){
const err82 = {instancePath:instancePath+"/images/" + i12,schemaPath:"#/properties/images/items/required",keyword:"required",params:{missingProperty: "reference"},message:"must have required property '"+"reference"+"'",schema:schema51.properties.images.items.required,parentSchema:schema51.properties.images.items,data:data34};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
for(const key9 of Object.keys(data34)){
if(!((key9 === "versions") || (key9 === "reference"))){
const err83 = {instancePath:instancePath+"/images/" + i12,schemaPath:"#/properties/images/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema51.properties.images.items,data:data34};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data34.versions !== undefined && func0.call(data34, "versions")){
let data35 = data34.versions;
if(typeof data35 === "string"){
if(func75(data35) > 200){
const err84 = {instancePath:instancePath+"/images/" + i12+"/versions",schemaPath:"#/properties/images/items/properties/versions/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters",schema:200,parentSchema:schema51.properties.images.items.properties.versions,data:data35};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(func75(data35) < 1){
const err85 = {instancePath:instancePath+"/images/" + i12+"/versions",schemaPath:"#/properties/images/items/properties/versions/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema51.properties.images.items.properties.versions,data:data35};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/images/" + i12+"/versions",schemaPath:"#/properties/images/items/properties/versions/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.images.items.properties.versions.type,parentSchema:schema51.properties.images.items.properties.versions,data:data35};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data34.reference !== undefined && func0.call(data34, "reference")){
let data36 = data34.reference;
if(typeof data36 === "string"){
if(func75(data36) > 300){
const err87 = {instancePath:instancePath+"/images/" + i12+"/reference",schemaPath:"#/properties/images/items/properties/reference/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema51.properties.images.items.properties.reference,data:data36};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(func75(data36) < 1){
const err88 = {instancePath:instancePath+"/images/" + i12+"/reference",schemaPath:"#/properties/images/items/properties/reference/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema51.properties.images.items.properties.reference,data:data36};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/images/" + i12+"/reference",schemaPath:"#/properties/images/items/properties/reference/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.images.items.properties.reference.type,parentSchema:schema51.properties.images.items.properties.reference,data:data36};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/images/" + i12,schemaPath:"#/properties/images/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.properties.images.items.type,parentSchema:schema51.properties.images.items,data:data34};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/images",schemaPath:"#/properties/images/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema51.properties.images.type,parentSchema:schema51.properties.images,data:data33};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data.image_source !== undefined && func0.call(data, "image_source")){
let data37 = data.image_source;
if(!((data37 === "first-party") || (data37 === "upstream"))){
const err92 = {instancePath:instancePath+"/image_source",schemaPath:"#/properties/image_source/enum",keyword:"enum",params:{allowedValues: schema51.properties.image_source.enum},message:"must be equal to one of the allowed values",schema:schema51.properties.image_source.enum,parentSchema:schema51.properties.image_source,data:data37};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data.runner !== undefined && func0.call(data, "runner")){
let data38 = data.runner;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if((data38.labels === undefined) || (!(func0.call(data38, "labels")))){
const err93 = {instancePath:instancePath+"/runner",schemaPath:"#/properties/runner/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'",schema:schema51.properties.runner.required,parentSchema:schema51.properties.runner,data:data38};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if((data38.timeout_minutes === undefined) || (!(func0.call(data38, "timeout_minutes")))){
const err94 = {instancePath:instancePath+"/runner",schemaPath:"#/properties/runner/required",keyword:"required",params:{missingProperty: "timeout_minutes"},message:"must have required property '"+"timeout_minutes"+"'",schema:schema51.properties.runner.required,parentSchema:schema51.properties.runner,data:data38};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
for(const key10 of Object.keys(data38)){
if(!((key10 === "labels") || (key10 === "timeout_minutes"))){
const err95 = {instancePath:instancePath+"/runner",schemaPath:"#/properties/runner/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema51.properties.runner,data:data38};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data38.labels !== undefined && func0.call(data38, "labels")){
let data39 = data38.labels;
if(Array.isArray(data39)){
if(data39.length < 1){
const err96 = {instancePath:instancePath+"/runner/labels",schemaPath:"#/properties/runner/properties/labels/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema51.properties.runner.properties.labels,data:data39};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
const len12 = data39.length;
for(let i13=0; i13<len12; i13++){
let data40 = data39[i13];
if(typeof data40 === "string"){
if(func75(data40) < 1){
const err97 = {instancePath:instancePath+"/runner/labels/" + i13,schemaPath:"#/properties/runner/properties/labels/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema51.properties.runner.properties.labels.items,data:data40};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
else {
const err98 = {instancePath:instancePath+"/runner/labels/" + i13,schemaPath:"#/properties/runner/properties/labels/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema51.properties.runner.properties.labels.items.type,parentSchema:schema51.properties.runner.properties.labels.items,data:data40};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
else {
const err99 = {instancePath:instancePath+"/runner/labels",schemaPath:"#/properties/runner/properties/labels/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema51.properties.runner.properties.labels.type,parentSchema:schema51.properties.runner.properties.labels,data:data39};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data38.timeout_minutes !== undefined && func0.call(data38, "timeout_minutes")){
let data41 = data38.timeout_minutes;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
const err100 = {instancePath:instancePath+"/runner/timeout_minutes",schemaPath:"#/properties/runner/properties/timeout_minutes/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema51.properties.runner.properties.timeout_minutes.type,parentSchema:schema51.properties.runner.properties.timeout_minutes,data:data41};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 4320 || isNaN(data41)){
const err101 = {instancePath:instancePath+"/runner/timeout_minutes",schemaPath:"#/properties/runner/properties/timeout_minutes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4320},message:"must be <= 4320",schema:4320,parentSchema:schema51.properties.runner.properties.timeout_minutes,data:data41};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(data41 < 1 || isNaN(data41)){
const err102 = {instancePath:instancePath+"/runner/timeout_minutes",schemaPath:"#/properties/runner/properties/timeout_minutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema51.properties.runner.properties.timeout_minutes,data:data41};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
}
else {
const err103 = {instancePath:instancePath+"/runner",schemaPath:"#/properties/runner/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.properties.runner.type,parentSchema:schema51.properties.runner,data:data38};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
}
else {
const err104 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema51.type,parentSchema:schema51,data};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
