// Generated from schemas/invariants.quarantined.schema.json by `npm run generate`; do not edit.
"use strict";
module.exports = validate52;
module.exports.default = validate52;
const schema80 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"InvariantsQuarantined","description":"The rules that failed a check against the live library, with the evidence. They do not ship.","type":"object","additionalProperties":false,"required":["schema_version","engine","engine_version","pool","rules"],"properties":{"schema_version":{"const":"2.0.0"},"engine":{"type":"string"},"engine_version":{"type":"string"},"pool":{"$ref":"invariants.validated.schema.json#/$defs/pool"},"rules":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["rule","failures","positive_observed","negative_observed"],"properties":{"rule":{"$ref":"rule.schema.json"},"failures":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/failure"}},"positive_observed":{"$ref":"#/$defs/observed"},"negative_observed":{"description":"Null for a rule without a negative.","anyOf":[{"$ref":"#/$defs/observed"},{"type":"null"}]}}}}},"$defs":{"check":{"enum":["positive_raises","positive_warns","positive_is_dormant","message_template_match","negative_does_not_raise","negative_does_not_warn","negative_is_not_dormant","predicate_true_on_positive","predicate_false_on_negative","predicate_false_on_accepted","site_attribution","locus"]},"failure":{"type":"object","additionalProperties":false,"required":["check","expected","found"],"properties":{"check":{"$ref":"#/$defs/check"},"expected":{"type":"string"},"found":{"type":"string"},"configurations":{"description":"How many configurations of the pool contradict the rule.","type":"integer","minimum":1},"counter_example":{"$ref":"#/$defs/counter_example"}}},"counter_example":{"description":"The smallest configuration on which the predicate holds and the library does something else.","type":"object","additionalProperties":false,"required":["kwargs","observed"],"properties":{"kwargs":{"type":"object"},"observed":{"$ref":"#/$defs/observed"}}},"observed":{"type":"object","additionalProperties":false,"required":["outcome"],"properties":{"outcome":{"$ref":"invariants.validated.schema.json#/$defs/outcome"},"fields":{"description":"Fields without effect.","type":"array","items":{"type":"string"}},"exception":{"type":"string"},"message":{"type":"string"},"site":{"description":"Innermost frame of the engine, file:line.","type":"string"},"messages":{"description":"Warnings, log lines and announcements.","type":"array","items":{"type":"string"}}}}},"$id":"invariants.quarantined.schema.json"};
const func0 = Object.prototype.hasOwnProperty;
const schema82 = {"description":"What the rules were tried on: the same version, seed and size give the same configurations.","type":"object","additionalProperties":false,"required":["version","seed","size"],"properties":{"version":{"type":"integer","minimum":1},"seed":{"type":"string"},"size":{"description":"Configurations per class.","$ref":"#/$defs/count"}}};
const schema83 = {"type":"integer","minimum":0};

function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate74.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.version === undefined) || (!(func0.call(data, "version")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema82.required,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.seed === undefined) || (!(func0.call(data, "seed")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "seed"},message:"must have required property '"+"seed"+"'",schema:schema82.required,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.size === undefined) || (!(func0.call(data, "size")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'",schema:schema82.required,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((key0 === "version") || (key0 === "seed")) || (key0 === "size"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.version !== undefined && func0.call(data, "version")){
let data0 = data.version;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err4 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema82.properties.version.type,parentSchema:schema82.properties.version,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
const err5 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema82.properties.version,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.seed !== undefined && func0.call(data, "seed")){
let data1 = data.seed;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema82.properties.seed.type,parentSchema:schema82.properties.seed,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.size !== undefined && func0.call(data, "size")){
let data2 = data.size;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/size",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/size",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data2};
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
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema82.type,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}
validate74.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema72 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Rule","description":"One rule: a claim that configurations which satisfy its match make the library do what it expects.","type":"object","additionalProperties":false,"required":["id","identity","native_type","severity","match","kwargs_positive","kwargs_negative","expected_outcome","message_template","exception","miner_source","references","added_by","cross_validated_by","exactness","environment"],"properties":{"id":{"type":"string","pattern":"^[a-z0-9_]{1,160}$"},"identity":{"description":"sha256 (16 hex digits) of class, canonical predicate and outcome.","type":"string","pattern":"^[0-9a-f]{16}$"},"native_type":{"type":"string","minLength":1},"severity":{"enum":["error","warn","dormant"]},"match":{"description":"The violation, as a predicate; see docs/architecture.md.","type":"object","additionalProperties":true},"kwargs_positive":{"description":"Kwargs for which the match holds, and which the library treats as expected.","type":"object","additionalProperties":true},"kwargs_negative":{"description":"Differs from the positive in one field, and does not match; null when no configuration avoids the rule.","type":["object","null"],"additionalProperties":true},"expected_outcome":{"type":"object","additionalProperties":false,"required":["outcome","emission_channel","normalised_fields"],"properties":{"outcome":{"enum":["error","warn","dormant_announced","dormant_silent"]},"emission_channel":{"enum":["runtime_exception","warnings_warn","logger_warning","logger_warning_once","logger_error","minor_issues_dict","none"]},"normalised_fields":{"description":"Fields without effect; `*` stands for every kwarg that is no field.","type":"array","items":{"type":"string"}}}},"message_template":{"type":["string","null"]},"exception":{"type":["string","null"]},"miner_source":{"$ref":"#/$defs/source"},"references":{"description":"Every place of the engine's source that makes this claim.","type":"array","items":{"type":"string"}},"added_by":{"$ref":"#/$defs/added_by"},"cross_validated_by":{"type":"array","items":{"$ref":"#/$defs/added_by"}},"exactness":{"type":"object","additionalProperties":false,"required":["kind","dropped"],"properties":{"kind":{"enum":["exact","over_approximate","under_approximate"]},"dropped":{"type":"array","items":{"type":"string"}}}},"environment":{"description":"Facts of the environment the match rests on.","type":"array","items":{"type":"string"}}},"$defs":{"added_by":{"enum":["static_miner","dynamic_miner","pydantic_lift","msgspec_lift","dataclass_lift","manual_seed","runtime_warning","observed_collision"]},"source":{"type":"object","additionalProperties":false,"required":["path","method","line"],"properties":{"path":{"type":"string"},"method":{"type":"string"},"line":{"type":"integer","minimum":0}}},"class":{"description":"A class whose configurations are predicted.","type":"object","additionalProperties":false,"required":["native_type","class","bases","unknown_fields","construct","fields","sites","opaque"],"properties":{"native_type":{"type":"string"},"class":{"description":"module:qualname","type":"string"},"bases":{"type":"array","items":{"type":"string"}},"unknown_fields":{"enum":["reject","swallow","attribute"]},"construct":{"type":"object","additionalProperties":false,"required":["placeholders","validate"],"properties":{"placeholders":{"type":"object","additionalProperties":true},"validate":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["method","kwargs"],"properties":{"method":{"type":"string"},"kwargs":{"type":"object","additionalProperties":true}}}}}},"fields":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","required","origin"],"properties":{"name":{"type":"string"},"required":{"type":"boolean"},"origin":{"type":"string"},"default":{"description":"Encoded value."}}}},"opaque":{"description":"Constructs of the source that were not modelled.","type":"array","items":{"type":"object","additionalProperties":false,"required":["what","path","line","method"],"properties":{"what":{"type":"string"},"path":{"type":"string"},"line":{"type":"integer"},"method":{"type":"string"}}}},"sites":{"description":"Every place of the source that complains, rewrites or may raise, and what became of it.","type":"array","items":{"type":"object","additionalProperties":false,"required":["path","method","line","kind"],"properties":{"path":{"type":"string"},"method":{"type":"string"},"line":{"type":"integer","minimum":0},"kind":{"type":"string"},"rules":{"description":"Ids of the rules that explain the site.","type":"array","items":{"type":"string"}},"reason":{"$ref":"#/$defs/reason"},"detail":{"type":"string"},"variable":{"description":"For a site that reports a collection of issues: the local name that holds it.","type":"string"}}}}}},"reason":{"description":"Why a site gave no rule: it only reports what other sites found; the environment decides it; a model or GPU would be needed; it was not modelled; no configuration reaches it; another rule says the same; the assignment only fills in what was not given.","enum":["reports_other_sites","env_gated","needs_model","needs_gpu","opaque","unreachable","never_raises","covered_by","fills_default"]},"environment_fact":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string"},"value":{"description":"Encoded value."},"raises":{"type":"string"}}},"enum":{"type":"object","additionalProperties":false,"required":["class","mixin","members"],"properties":{"class":{"type":"string"},"mixin":{"enum":["str","int",null]},"members":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","value"],"properties":{"name":{"type":"string"},"value":{"description":"Encoded value."}}}}}}},"$id":"rule.schema.json"};
const schema73 = {"type":"object","additionalProperties":false,"required":["path","method","line"],"properties":{"path":{"type":"string"},"method":{"type":"string"},"line":{"type":"integer","minimum":0}}};
const schema74 = {"enum":["static_miner","dynamic_miner","pydantic_lift","msgspec_lift","dataclass_lift","manual_seed","runtime_warning","observed_collision"]};
const func67 = require("ajv/dist/runtime/ucs2length").default;
const pattern24 = new RegExp("^[a-z0-9_]{1,160}$", "u");
const pattern25 = new RegExp("^[0-9a-f]{16}$", "u");

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="rule.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.id === undefined) || (!(func0.call(data, "id")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.identity === undefined) || (!(func0.call(data, "identity")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "identity"},message:"must have required property '"+"identity"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.native_type === undefined) || (!(func0.call(data, "native_type")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "native_type"},message:"must have required property '"+"native_type"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.severity === undefined) || (!(func0.call(data, "severity")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "severity"},message:"must have required property '"+"severity"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.match === undefined) || (!(func0.call(data, "match")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "match"},message:"must have required property '"+"match"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.kwargs_positive === undefined) || (!(func0.call(data, "kwargs_positive")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kwargs_positive"},message:"must have required property '"+"kwargs_positive"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.kwargs_negative === undefined) || (!(func0.call(data, "kwargs_negative")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kwargs_negative"},message:"must have required property '"+"kwargs_negative"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.expected_outcome === undefined) || (!(func0.call(data, "expected_outcome")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expected_outcome"},message:"must have required property '"+"expected_outcome"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data.message_template === undefined) || (!(func0.call(data, "message_template")))){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "message_template"},message:"must have required property '"+"message_template"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data.exception === undefined) || (!(func0.call(data, "exception")))){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "exception"},message:"must have required property '"+"exception"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((data.miner_source === undefined) || (!(func0.call(data, "miner_source")))){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "miner_source"},message:"must have required property '"+"miner_source"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((data.references === undefined) || (!(func0.call(data, "references")))){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "references"},message:"must have required property '"+"references"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((data.added_by === undefined) || (!(func0.call(data, "added_by")))){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "added_by"},message:"must have required property '"+"added_by"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((data.cross_validated_by === undefined) || (!(func0.call(data, "cross_validated_by")))){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "cross_validated_by"},message:"must have required property '"+"cross_validated_by"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((data.exactness === undefined) || (!(func0.call(data, "exactness")))){
const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "exactness"},message:"must have required property '"+"exactness"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((data.environment === undefined) || (!(func0.call(data, "environment")))){
const err15 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environment"},message:"must have required property '"+"environment"+"'",schema:schema72.required,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema72.properties, key0))){
const err16 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema72,data};
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
const err17 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]{1,160}$"},message:"must match pattern \""+"^[a-z0-9_]{1,160}$"+"\"",schema:"^[a-z0-9_]{1,160}$",parentSchema:schema72.properties.id,data:data0};
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
const err18 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema72.properties.id.type,parentSchema:schema72.properties.id,data:data0};
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
const err19 = {instancePath:instancePath+"/identity",schemaPath:"#/properties/identity/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\"",schema:"^[0-9a-f]{16}$",parentSchema:schema72.properties.identity,data:data1};
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
const err20 = {instancePath:instancePath+"/identity",schemaPath:"#/properties/identity/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema72.properties.identity.type,parentSchema:schema72.properties.identity,data:data1};
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
if(func67(data2) < 1){
const err21 = {instancePath:instancePath+"/native_type",schemaPath:"#/properties/native_type/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema72.properties.native_type,data:data2};
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
const err22 = {instancePath:instancePath+"/native_type",schemaPath:"#/properties/native_type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema72.properties.native_type.type,parentSchema:schema72.properties.native_type,data:data2};
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
const err23 = {instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues: schema72.properties.severity.enum},message:"must be equal to one of the allowed values",schema:schema72.properties.severity.enum,parentSchema:schema72.properties.severity,data:data3};
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
const err24 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema72.properties.match.type,parentSchema:schema72.properties.match,data:data4};
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
const err25 = {instancePath:instancePath+"/kwargs_positive",schemaPath:"#/properties/kwargs_positive/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema72.properties.kwargs_positive.type,parentSchema:schema72.properties.kwargs_positive,data:data5};
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
const err26 = {instancePath:instancePath+"/kwargs_negative",schemaPath:"#/properties/kwargs_negative/type",keyword:"type",params:{type: schema72.properties.kwargs_negative.type},message:"must be object,null",schema:schema72.properties.kwargs_negative.type,parentSchema:schema72.properties.kwargs_negative,data:data6};
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
const err27 = {instancePath:instancePath+"/expected_outcome",schemaPath:"#/properties/expected_outcome/required",keyword:"required",params:{missingProperty: "outcome"},message:"must have required property '"+"outcome"+"'",schema:schema72.properties.expected_outcome.required,parentSchema:schema72.properties.expected_outcome,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((data7.emission_channel === undefined) || (!(func0.call(data7, "emission_channel")))){
const err28 = {instancePath:instancePath+"/expected_outcome",schemaPath:"#/properties/expected_outcome/required",keyword:"required",params:{missingProperty: "emission_channel"},message:"must have required property '"+"emission_channel"+"'",schema:schema72.properties.expected_outcome.required,parentSchema:schema72.properties.expected_outcome,data:data7};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((data7.normalised_fields === undefined) || (!(func0.call(data7, "normalised_fields")))){
const err29 = {instancePath:instancePath+"/expected_outcome",schemaPath:"#/properties/expected_outcome/required",keyword:"required",params:{missingProperty: "normalised_fields"},message:"must have required property '"+"normalised_fields"+"'",schema:schema72.properties.expected_outcome.required,parentSchema:schema72.properties.expected_outcome,data:data7};
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
const err30 = {instancePath:instancePath+"/expected_outcome",schemaPath:"#/properties/expected_outcome/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema72.properties.expected_outcome,data:data7};
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
const err31 = {instancePath:instancePath+"/expected_outcome/outcome",schemaPath:"#/properties/expected_outcome/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema72.properties.expected_outcome.properties.outcome.enum},message:"must be equal to one of the allowed values",schema:schema72.properties.expected_outcome.properties.outcome.enum,parentSchema:schema72.properties.expected_outcome.properties.outcome,data:data8};
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
const err32 = {instancePath:instancePath+"/expected_outcome/emission_channel",schemaPath:"#/properties/expected_outcome/properties/emission_channel/enum",keyword:"enum",params:{allowedValues: schema72.properties.expected_outcome.properties.emission_channel.enum},message:"must be equal to one of the allowed values",schema:schema72.properties.expected_outcome.properties.emission_channel.enum,parentSchema:schema72.properties.expected_outcome.properties.emission_channel,data:data9};
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
const err33 = {instancePath:instancePath+"/expected_outcome/normalised_fields/" + i0,schemaPath:"#/properties/expected_outcome/properties/normalised_fields/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema72.properties.expected_outcome.properties.normalised_fields.items.type,parentSchema:schema72.properties.expected_outcome.properties.normalised_fields.items,data:data11};
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
const err34 = {instancePath:instancePath+"/expected_outcome/normalised_fields",schemaPath:"#/properties/expected_outcome/properties/normalised_fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema72.properties.expected_outcome.properties.normalised_fields.type,parentSchema:schema72.properties.expected_outcome.properties.normalised_fields,data:data10};
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
const err35 = {instancePath:instancePath+"/expected_outcome",schemaPath:"#/properties/expected_outcome/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema72.properties.expected_outcome.type,parentSchema:schema72.properties.expected_outcome,data:data7};
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
const err36 = {instancePath:instancePath+"/message_template",schemaPath:"#/properties/message_template/type",keyword:"type",params:{type: schema72.properties.message_template.type},message:"must be string,null",schema:schema72.properties.message_template.type,parentSchema:schema72.properties.message_template,data:data12};
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
const err37 = {instancePath:instancePath+"/exception",schemaPath:"#/properties/exception/type",keyword:"type",params:{type: schema72.properties.exception.type},message:"must be string,null",schema:schema72.properties.exception.type,parentSchema:schema72.properties.exception,data:data13};
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
const err38 = {instancePath:instancePath+"/miner_source",schemaPath:"#/$defs/source/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema73.required,parentSchema:schema73,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((data14.method === undefined) || (!(func0.call(data14, "method")))){
const err39 = {instancePath:instancePath+"/miner_source",schemaPath:"#/$defs/source/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'",schema:schema73.required,parentSchema:schema73,data:data14};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((data14.line === undefined) || (!(func0.call(data14, "line")))){
const err40 = {instancePath:instancePath+"/miner_source",schemaPath:"#/$defs/source/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'",schema:schema73.required,parentSchema:schema73,data:data14};
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
const err41 = {instancePath:instancePath+"/miner_source",schemaPath:"#/$defs/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema73,data:data14};
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
const err42 = {instancePath:instancePath+"/miner_source/path",schemaPath:"#/$defs/source/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema73.properties.path.type,parentSchema:schema73.properties.path,data:data15};
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
const err43 = {instancePath:instancePath+"/miner_source/method",schemaPath:"#/$defs/source/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema73.properties.method.type,parentSchema:schema73.properties.method,data:data16};
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
const err44 = {instancePath:instancePath+"/miner_source/line",schemaPath:"#/$defs/source/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema73.properties.line.type,parentSchema:schema73.properties.line,data:data17};
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
const err45 = {instancePath:instancePath+"/miner_source/line",schemaPath:"#/$defs/source/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema73.properties.line,data:data17};
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
const err46 = {instancePath:instancePath+"/miner_source",schemaPath:"#/$defs/source/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema73.type,parentSchema:schema73,data:data14};
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
const err47 = {instancePath:instancePath+"/references/" + i1,schemaPath:"#/properties/references/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema72.properties.references.items.type,parentSchema:schema72.properties.references.items,data:data19};
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
const err48 = {instancePath:instancePath+"/references",schemaPath:"#/properties/references/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema72.properties.references.type,parentSchema:schema72.properties.references,data:data18};
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
const err49 = {instancePath:instancePath+"/added_by",schemaPath:"#/$defs/added_by/enum",keyword:"enum",params:{allowedValues: schema74.enum},message:"must be equal to one of the allowed values",schema:schema74.enum,parentSchema:schema74,data:data20};
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
const err50 = {instancePath:instancePath+"/cross_validated_by/" + i2,schemaPath:"#/$defs/added_by/enum",keyword:"enum",params:{allowedValues: schema74.enum},message:"must be equal to one of the allowed values",schema:schema74.enum,parentSchema:schema74,data:data22};
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
const err51 = {instancePath:instancePath+"/cross_validated_by",schemaPath:"#/properties/cross_validated_by/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema72.properties.cross_validated_by.type,parentSchema:schema72.properties.cross_validated_by,data:data21};
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
const err52 = {instancePath:instancePath+"/exactness",schemaPath:"#/properties/exactness/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema72.properties.exactness.required,parentSchema:schema72.properties.exactness,data:data23};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if((data23.dropped === undefined) || (!(func0.call(data23, "dropped")))){
const err53 = {instancePath:instancePath+"/exactness",schemaPath:"#/properties/exactness/required",keyword:"required",params:{missingProperty: "dropped"},message:"must have required property '"+"dropped"+"'",schema:schema72.properties.exactness.required,parentSchema:schema72.properties.exactness,data:data23};
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
const err54 = {instancePath:instancePath+"/exactness",schemaPath:"#/properties/exactness/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema72.properties.exactness,data:data23};
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
const err55 = {instancePath:instancePath+"/exactness/kind",schemaPath:"#/properties/exactness/properties/kind/enum",keyword:"enum",params:{allowedValues: schema72.properties.exactness.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema72.properties.exactness.properties.kind.enum,parentSchema:schema72.properties.exactness.properties.kind,data:data24};
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
const err56 = {instancePath:instancePath+"/exactness/dropped/" + i3,schemaPath:"#/properties/exactness/properties/dropped/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema72.properties.exactness.properties.dropped.items.type,parentSchema:schema72.properties.exactness.properties.dropped.items,data:data26};
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
const err57 = {instancePath:instancePath+"/exactness/dropped",schemaPath:"#/properties/exactness/properties/dropped/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema72.properties.exactness.properties.dropped.type,parentSchema:schema72.properties.exactness.properties.dropped,data:data25};
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
const err58 = {instancePath:instancePath+"/exactness",schemaPath:"#/properties/exactness/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema72.properties.exactness.type,parentSchema:schema72.properties.exactness,data:data23};
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
const err59 = {instancePath:instancePath+"/environment/" + i4,schemaPath:"#/properties/environment/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema72.properties.environment.items.type,parentSchema:schema72.properties.environment.items,data:data28};
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
const err60 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema72.properties.environment.type,parentSchema:schema72.properties.environment,data:data27};
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
const err61 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema72.type,parentSchema:schema72,data};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema128 = {"type":"object","additionalProperties":false,"required":["check","expected","found"],"properties":{"check":{"$ref":"#/$defs/check"},"expected":{"type":"string"},"found":{"type":"string"},"configurations":{"description":"How many configurations of the pool contradict the rule.","type":"integer","minimum":1},"counter_example":{"$ref":"#/$defs/counter_example"}}};
const schema129 = {"enum":["positive_raises","positive_warns","positive_is_dormant","message_template_match","negative_does_not_raise","negative_does_not_warn","negative_is_not_dormant","predicate_true_on_positive","predicate_false_on_negative","predicate_false_on_accepted","site_attribution","locus"]};
const schema130 = {"description":"The smallest configuration on which the predicate holds and the library does something else.","type":"object","additionalProperties":false,"required":["kwargs","observed"],"properties":{"kwargs":{"type":"object"},"observed":{"$ref":"#/$defs/observed"}}};
const schema131 = {"type":"object","additionalProperties":false,"required":["outcome"],"properties":{"outcome":{"$ref":"invariants.validated.schema.json#/$defs/outcome"},"fields":{"description":"Fields without effect.","type":"array","items":{"type":"string"}},"exception":{"type":"string"},"message":{"type":"string"},"site":{"description":"Innermost frame of the engine, file:line.","type":"string"},"messages":{"description":"Warnings, log lines and announcements.","type":"array","items":{"type":"string"}}}};
const schema104 = {"enum":["ok","error","dormant_announced","dormant_silent","warn","crash","timeout","unbuilt"]};

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate79.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.outcome === undefined) || (!(func0.call(data, "outcome")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "outcome"},message:"must have required property '"+"outcome"+"'",schema:schema131.required,parentSchema:schema131,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((((key0 === "outcome") || (key0 === "fields")) || (key0 === "exception")) || (key0 === "message")) || (key0 === "site")) || (key0 === "messages"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema131,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.outcome !== undefined && func0.call(data, "outcome")){
let data0 = data.outcome;
if(!((((((((data0 === "ok") || (data0 === "error")) || (data0 === "dormant_announced")) || (data0 === "dormant_silent")) || (data0 === "warn")) || (data0 === "crash")) || (data0 === "timeout")) || (data0 === "unbuilt"))){
const err2 = {instancePath:instancePath+"/outcome",schemaPath:"invariants.validated.schema.json#/$defs/outcome/enum",keyword:"enum",params:{allowedValues: schema104.enum},message:"must be equal to one of the allowed values",schema:schema104.enum,parentSchema:schema104,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.fields !== undefined && func0.call(data, "fields")){
let data1 = data.fields;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/properties/fields/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema131.properties.fields.items.type,parentSchema:schema131.properties.fields.items,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema131.properties.fields.type,parentSchema:schema131.properties.fields,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.exception !== undefined && func0.call(data, "exception")){
let data3 = data.exception;
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/exception",schemaPath:"#/properties/exception/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema131.properties.exception.type,parentSchema:schema131.properties.exception,data:data3};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.message !== undefined && func0.call(data, "message")){
let data4 = data.message;
if(typeof data4 !== "string"){
const err6 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema131.properties.message.type,parentSchema:schema131.properties.message,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.site !== undefined && func0.call(data, "site")){
let data5 = data.site;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/site",schemaPath:"#/properties/site/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema131.properties.site.type,parentSchema:schema131.properties.site,data:data5};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.messages !== undefined && func0.call(data, "messages")){
let data6 = data.messages;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(typeof data7 !== "string"){
const err8 = {instancePath:instancePath+"/messages/" + i1,schemaPath:"#/properties/messages/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema131.properties.messages.items.type,parentSchema:schema131.properties.messages.items,data:data7};
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
const err9 = {instancePath:instancePath+"/messages",schemaPath:"#/properties/messages/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema131.properties.messages.type,parentSchema:schema131.properties.messages,data:data6};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema131.type,parentSchema:schema131,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}
validate79.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate78.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.kwargs === undefined) || (!(func0.call(data, "kwargs")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kwargs"},message:"must have required property '"+"kwargs"+"'",schema:schema130.required,parentSchema:schema130,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.observed === undefined) || (!(func0.call(data, "observed")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "observed"},message:"must have required property '"+"observed"+"'",schema:schema130.required,parentSchema:schema130,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "kwargs") || (key0 === "observed"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema130,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.kwargs !== undefined && func0.call(data, "kwargs")){
let data0 = data.kwargs;
if(!(data0 && typeof data0 == "object" && !Array.isArray(data0))){
const err3 = {instancePath:instancePath+"/kwargs",schemaPath:"#/properties/kwargs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema130.properties.kwargs.type,parentSchema:schema130.properties.kwargs,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.observed !== undefined && func0.call(data, "observed")){
if(!(validate79(data.observed, {instancePath:instancePath+"/observed",parentData:data,parentDataProperty:"observed",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema130.type,parentSchema:schema130,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate78.errors = vErrors;
return errors === 0;
}
validate78.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.check === undefined) || (!(func0.call(data, "check")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "check"},message:"must have required property '"+"check"+"'",schema:schema128.required,parentSchema:schema128,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.expected === undefined) || (!(func0.call(data, "expected")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "expected"},message:"must have required property '"+"expected"+"'",schema:schema128.required,parentSchema:schema128,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.found === undefined) || (!(func0.call(data, "found")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "found"},message:"must have required property '"+"found"+"'",schema:schema128.required,parentSchema:schema128,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "check") || (key0 === "expected")) || (key0 === "found")) || (key0 === "configurations")) || (key0 === "counter_example"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema128,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.check !== undefined && func0.call(data, "check")){
let data0 = data.check;
if(!((((((((((((data0 === "positive_raises") || (data0 === "positive_warns")) || (data0 === "positive_is_dormant")) || (data0 === "message_template_match")) || (data0 === "negative_does_not_raise")) || (data0 === "negative_does_not_warn")) || (data0 === "negative_is_not_dormant")) || (data0 === "predicate_true_on_positive")) || (data0 === "predicate_false_on_negative")) || (data0 === "predicate_false_on_accepted")) || (data0 === "site_attribution")) || (data0 === "locus"))){
const err4 = {instancePath:instancePath+"/check",schemaPath:"#/$defs/check/enum",keyword:"enum",params:{allowedValues: schema129.enum},message:"must be equal to one of the allowed values",schema:schema129.enum,parentSchema:schema129,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.expected !== undefined && func0.call(data, "expected")){
let data1 = data.expected;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/expected",schemaPath:"#/properties/expected/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema128.properties.expected.type,parentSchema:schema128.properties.expected,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.found !== undefined && func0.call(data, "found")){
let data2 = data.found;
if(typeof data2 !== "string"){
const err6 = {instancePath:instancePath+"/found",schemaPath:"#/properties/found/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema128.properties.found.type,parentSchema:schema128.properties.found,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.configurations !== undefined && func0.call(data, "configurations")){
let data3 = data.configurations;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err7 = {instancePath:instancePath+"/configurations",schemaPath:"#/properties/configurations/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema128.properties.configurations.type,parentSchema:schema128.properties.configurations,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 1 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/configurations",schemaPath:"#/properties/configurations/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema128.properties.configurations,data:data3};
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
if(data.counter_example !== undefined && func0.call(data, "counter_example")){
if(!(validate78(data.counter_example, {instancePath:instancePath+"/counter_example",parentData:data,parentDataProperty:"counter_example",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema128.type,parentSchema:schema128,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="invariants.quarantined.schema.json" */;
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
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema_version"},message:"must have required property '"+"schema_version"+"'",schema:schema80.required,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.engine === undefined) || (!(func0.call(data, "engine")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "engine"},message:"must have required property '"+"engine"+"'",schema:schema80.required,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.engine_version === undefined) || (!(func0.call(data, "engine_version")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "engine_version"},message:"must have required property '"+"engine_version"+"'",schema:schema80.required,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.pool === undefined) || (!(func0.call(data, "pool")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "pool"},message:"must have required property '"+"pool"+"'",schema:schema80.required,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.rules === undefined) || (!(func0.call(data, "rules")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'",schema:schema80.required,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "schema_version") || (key0 === "engine")) || (key0 === "engine_version")) || (key0 === "pool")) || (key0 === "rules"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.schema_version !== undefined && func0.call(data, "schema_version")){
let data0 = data.schema_version;
if("2.0.0" !== data0){
const err6 = {instancePath:instancePath+"/schema_version",schemaPath:"#/properties/schema_version/const",keyword:"const",params:{allowedValue: "2.0.0"},message:"must be equal to constant",schema:"2.0.0",parentSchema:schema80.properties.schema_version,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.engine !== undefined && func0.call(data, "engine")){
let data1 = data.engine;
if(typeof data1 !== "string"){
const err7 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.engine.type,parentSchema:schema80.properties.engine,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.engine_version !== undefined && func0.call(data, "engine_version")){
let data2 = data.engine_version;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/engine_version",schemaPath:"#/properties/engine_version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema80.properties.engine_version.type,parentSchema:schema80.properties.engine_version,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.pool !== undefined && func0.call(data, "pool")){
if(!(validate74(data.pool, {instancePath:instancePath+"/pool",parentData:data,parentDataProperty:"pool",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
}
if(data.rules !== undefined && func0.call(data, "rules")){
let data4 = data.rules;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if((data5.rule === undefined) || (!(func0.call(data5, "rule")))){
const err9 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'",schema:schema80.properties.rules.items.required,parentSchema:schema80.properties.rules.items,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((data5.failures === undefined) || (!(func0.call(data5, "failures")))){
const err10 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "failures"},message:"must have required property '"+"failures"+"'",schema:schema80.properties.rules.items.required,parentSchema:schema80.properties.rules.items,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((data5.positive_observed === undefined) || (!(func0.call(data5, "positive_observed")))){
const err11 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "positive_observed"},message:"must have required property '"+"positive_observed"+"'",schema:schema80.properties.rules.items.required,parentSchema:schema80.properties.rules.items,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((data5.negative_observed === undefined) || (!(func0.call(data5, "negative_observed")))){
const err12 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/required",keyword:"required",params:{missingProperty: "negative_observed"},message:"must have required property '"+"negative_observed"+"'",schema:schema80.properties.rules.items.required,parentSchema:schema80.properties.rules.items,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 of Object.keys(data5)){
if(!((((key1 === "rule") || (key1 === "failures")) || (key1 === "positive_observed")) || (key1 === "negative_observed"))){
const err13 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema80.properties.rules.items,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.rule !== undefined && func0.call(data5, "rule")){
if(!(validate48(data5.rule, {instancePath:instancePath+"/rules/" + i0+"/rule",parentData:data5,parentDataProperty:"rule",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
if(data5.failures !== undefined && func0.call(data5, "failures")){
let data7 = data5.failures;
if(Array.isArray(data7)){
if(data7.length < 1){
const err14 = {instancePath:instancePath+"/rules/" + i0+"/failures",schemaPath:"#/properties/rules/items/properties/failures/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema80.properties.rules.items.properties.failures,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
if(!(validate77(data7[i1], {instancePath:instancePath+"/rules/" + i0+"/failures/" + i1,parentData:data7,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/rules/" + i0+"/failures",schemaPath:"#/properties/rules/items/properties/failures/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema80.properties.rules.items.properties.failures.type,parentSchema:schema80.properties.rules.items.properties.failures,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.positive_observed !== undefined && func0.call(data5, "positive_observed")){
if(!(validate79(data5.positive_observed, {instancePath:instancePath+"/rules/" + i0+"/positive_observed",parentData:data5,parentDataProperty:"positive_observed",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
if(data5.negative_observed !== undefined && func0.call(data5, "negative_observed")){
let data10 = data5.negative_observed;
const _errs19 = errors;
let valid6 = false;
const _errs20 = errors;
if(!(validate79(data10, {instancePath:instancePath+"/rules/" + i0+"/negative_observed",parentData:data5,parentDataProperty:"negative_observed",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
var _valid0 = _errs20 === errors;
valid6 = valid6 || _valid0;
const _errs21 = errors;
if(data10 !== null){
const err16 = {instancePath:instancePath+"/rules/" + i0+"/negative_observed",schemaPath:"#/properties/rules/items/properties/negative_observed/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null",schema:schema80.properties.rules.items.properties.negative_observed.anyOf[1].type,parentSchema:schema80.properties.rules.items.properties.negative_observed.anyOf[1],data:data10};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid0 = _errs21 === errors;
valid6 = valid6 || _valid0;
if(!valid6){
const err17 = {instancePath:instancePath+"/rules/" + i0+"/negative_observed",schemaPath:"#/properties/rules/items/properties/negative_observed/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf",schema:schema80.properties.rules.items.properties.negative_observed.anyOf,parentSchema:schema80.properties.rules.items.properties.negative_observed,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err18 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema80.properties.rules.items.type,parentSchema:schema80.properties.rules.items,data:data5};
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
const err19 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema80.properties.rules.type,parentSchema:schema80.properties.rules,data:data4};
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
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema80.type,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
