// Generated from schemas/invariants.validated.schema.json by `npm run generate`; do not edit.
"use strict";
module.exports = validate53;
module.exports.default = validate53;
const schema81 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"InvariantsValidated","description":"The rules that the live library confirmed, with everything a prediction needs, and how well they predict.","type":"object","additionalProperties":false,"required":["schema_version","engine","engine_version","image_ref","image_digest","pool","totals","quality","environment","enums","classes","rules"],"properties":{"schema_version":{"const":"2.0.0"},"engine":{"type":"string"},"engine_version":{"type":"string"},"image_ref":{"description":"The image the library ran in, when it was given.","type":["string","null"]},"image_digest":{"type":["string","null"]},"pool":{"$ref":"#/$defs/pool"},"totals":{"type":"object","additionalProperties":false,"required":["rules_proposed","rules_confirmed","rules_quarantined","configurations","fidelity"],"properties":{"rules_proposed":{"$ref":"#/$defs/count"},"rules_confirmed":{"$ref":"#/$defs/count"},"rules_quarantined":{"$ref":"#/$defs/count"},"configurations":{"description":"Configurations of all pools.","$ref":"#/$defs/count"},"fidelity":{"type":"array","items":{"$ref":"#/$defs/fidelity"}}}},"quality":{"type":"array","items":{"$ref":"#/$defs/class_quality"}},"environment":{"type":"array","items":{"$ref":"rule.schema.json#/$defs/environment_fact"}},"enums":{"type":"array","items":{"$ref":"rule.schema.json#/$defs/enum"}},"classes":{"type":"array","items":{"$ref":"rule.schema.json#/$defs/class"}},"rules":{"type":"array","items":{"$ref":"rule.schema.json"}}},"$defs":{"count":{"type":"integer","minimum":0},"share":{"description":"From 0 to 1, cut after six decimals; null when there was nothing to take it of.","type":["number","null"],"minimum":0,"maximum":1},"pool":{"description":"What the rules were tried on: the same version, seed and size give the same configurations.","type":"object","additionalProperties":false,"required":["version","seed","size"],"properties":{"version":{"type":"integer","minimum":1},"seed":{"type":"string"},"size":{"description":"Configurations per class.","$ref":"#/$defs/count"}}},"predicted":{"type":"object","additionalProperties":false,"required":["error","dormant","ok"],"properties":{"error":{"$ref":"#/$defs/count"},"dormant":{"$ref":"#/$defs/count"},"ok":{"$ref":"#/$defs/count"}}},"precision_recall":{"type":"object","additionalProperties":false,"required":["precision","recall"],"properties":{"precision":{"$ref":"#/$defs/share"},"recall":{"$ref":"#/$defs/share"}}},"fidelity":{"description":"Predicted against observed outcomes on one sample. A configuration that only warns counts as ok here; `warn` says how well that was predicted.","type":"object","additionalProperties":false,"required":["sample","size","confusion","error","dormant","ok","dormant_fields_exact","warn"],"properties":{"sample":{"description":"harvested: drawn around what the guards compare with; hold_out: drawn without looking at them.","enum":["harvested","hold_out"]},"size":{"$ref":"#/$defs/count"},"confusion":{"description":"Rows: observed; columns: predicted.","type":"object","additionalProperties":false,"required":["error","dormant","ok"],"properties":{"error":{"$ref":"#/$defs/predicted"},"dormant":{"$ref":"#/$defs/predicted"},"ok":{"$ref":"#/$defs/predicted"}}},"error":{"$ref":"#/$defs/precision_recall"},"dormant":{"$ref":"#/$defs/precision_recall"},"ok":{"$ref":"#/$defs/precision_recall"},"dormant_fields_exact":{"description":"Observed dormant configurations whose fields were predicted exactly.","type":"object","additionalProperties":false,"required":["exact","of"],"properties":{"exact":{"$ref":"#/$defs/count"},"of":{"$ref":"#/$defs/count"}}},"warn":{"description":"Configurations that do nothing worse than warn.","type":"object","additionalProperties":false,"required":["observed","predicted","both"],"properties":{"observed":{"$ref":"#/$defs/count"},"predicted":{"$ref":"#/$defs/count"},"both":{"$ref":"#/$defs/count"}}}}},"class_quality":{"type":"object","additionalProperties":false,"required":["native_type","rules","default_configuration","fidelity","not_judged","values_refused","coverage","mutation","mispredicted"],"properties":{"native_type":{"type":"string"},"rules":{"description":"Confirmed rules.","$ref":"#/$defs/count"},"error":{"description":"Why the class could not be replayed at all.","type":"string"},"default_configuration":{"type":"object","additionalProperties":false,"required":["observed","predicted"],"properties":{"observed":{"$ref":"#/$defs/outcome"},"predicted":{"enum":["error","dormant","warn","ok"]}}},"fidelity":{"type":"array","items":{"$ref":"#/$defs/fidelity"}},"not_judged":{"description":"Configurations whose outcome says nothing about a rule.","type":"object","additionalProperties":false,"required":["crash","timeout","unbuilt"],"properties":{"crash":{"$ref":"#/$defs/count"},"timeout":{"$ref":"#/$defs/count"},"unbuilt":{"description":"With a value that cannot be built here, or given up after too many timeouts.","$ref":"#/$defs/count"}}},"values_refused":{"description":"Values of the pool that cannot be built in this environment.","$ref":"#/$defs/count"},"coverage":{"description":"Sites of the source that complain, rewrite or may raise.","type":"object","additionalProperties":false,"required":["sites","modelled","confirmed","accounted_for","reasons"],"properties":{"sites":{"$ref":"#/$defs/count"},"modelled":{"description":"With a rule.","$ref":"#/$defs/count"},"confirmed":{"description":"With a confirmed rule.","$ref":"#/$defs/count"},"accounted_for":{"description":"Confirmed, or with a reason why there is no rule.","$ref":"#/$defs/count"},"reasons":{"description":"Sites without a rule, by reason.","type":"object","additionalProperties":{"$ref":"#/$defs/count"}}}},"mutation":{"description":"Small changes of the confirmed predicates, and how many of them the evidence contradicts.","type":"object","additionalProperties":false,"required":["mutants","noticed","noticed_by_witnesses","score"],"properties":{"mutants":{"$ref":"#/$defs/count"},"noticed":{"$ref":"#/$defs/count"},"noticed_by_witnesses":{"description":"By the positives and negatives alone.","$ref":"#/$defs/count"},"score":{"$ref":"#/$defs/share"}}},"mispredicted":{"description":"What the rules get wrong, by place, most frequent first, with the smallest example.","type":"object","additionalProperties":false,"required":["kinds","shown"],"properties":{"kinds":{"$ref":"#/$defs/count"},"shown":{"type":"array","items":{"$ref":"#/$defs/misprediction"}}}}}},"misprediction":{"type":"object","additionalProperties":false,"required":["observed","predicted","configurations","example"],"properties":{"observed":{"$ref":"#/$defs/outcome"},"predicted":{"enum":["error","dormant","warn","ok"]},"configurations":{"$ref":"#/$defs/count"},"site":{"description":"Innermost frame of the engine, file:line.","type":"string"},"exception":{"type":"string"},"message":{"type":"string"},"observed_fields":{"type":"array","items":{"type":"string"}},"predicted_fields":{"type":"array","items":{"type":"string"}},"rules":{"description":"Ids of the rules that hold on the example.","type":"array","items":{"type":"string"}},"example":{"description":"Kwargs; encoded values.","type":"object"}}},"outcome":{"enum":["ok","error","dormant_announced","dormant_silent","warn","crash","timeout","unbuilt"]}},"$id":"invariants.validated.schema.json"};
const schema83 = {"type":"integer","minimum":0};
const schema76 = {"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string"},"value":{"description":"Encoded value."},"raises":{"type":"string"}}};
const schema77 = {"type":"object","additionalProperties":false,"required":["class","mixin","members"],"properties":{"class":{"type":"string"},"mixin":{"enum":["str","int",null]},"members":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","value"],"properties":{"name":{"type":"string"},"value":{"description":"Encoded value."}}}}}};
const func0 = Object.prototype.hasOwnProperty;
const schema82 = {"description":"What the rules were tried on: the same version, seed and size give the same configurations.","type":"object","additionalProperties":false,"required":["version","seed","size"],"properties":{"version":{"type":"integer","minimum":1},"seed":{"type":"string"},"size":{"description":"Configurations per class.","$ref":"#/$defs/count"}}};

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
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
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema88 = {"description":"Predicted against observed outcomes on one sample. A configuration that only warns counts as ok here; `warn` says how well that was predicted.","type":"object","additionalProperties":false,"required":["sample","size","confusion","error","dormant","ok","dormant_fields_exact","warn"],"properties":{"sample":{"description":"harvested: drawn around what the guards compare with; hold_out: drawn without looking at them.","enum":["harvested","hold_out"]},"size":{"$ref":"#/$defs/count"},"confusion":{"description":"Rows: observed; columns: predicted.","type":"object","additionalProperties":false,"required":["error","dormant","ok"],"properties":{"error":{"$ref":"#/$defs/predicted"},"dormant":{"$ref":"#/$defs/predicted"},"ok":{"$ref":"#/$defs/predicted"}}},"error":{"$ref":"#/$defs/precision_recall"},"dormant":{"$ref":"#/$defs/precision_recall"},"ok":{"$ref":"#/$defs/precision_recall"},"dormant_fields_exact":{"description":"Observed dormant configurations whose fields were predicted exactly.","type":"object","additionalProperties":false,"required":["exact","of"],"properties":{"exact":{"$ref":"#/$defs/count"},"of":{"$ref":"#/$defs/count"}}},"warn":{"description":"Configurations that do nothing worse than warn.","type":"object","additionalProperties":false,"required":["observed","predicted","both"],"properties":{"observed":{"$ref":"#/$defs/count"},"predicted":{"$ref":"#/$defs/count"},"both":{"$ref":"#/$defs/count"}}}}};
const schema90 = {"type":"object","additionalProperties":false,"required":["error","dormant","ok"],"properties":{"error":{"$ref":"#/$defs/count"},"dormant":{"$ref":"#/$defs/count"},"ok":{"$ref":"#/$defs/count"}}};

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
if((data.error === undefined) || (!(func0.call(data, "error")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "error"},message:"must have required property '"+"error"+"'",schema:schema90.required,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.dormant === undefined) || (!(func0.call(data, "dormant")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dormant"},message:"must have required property '"+"dormant"+"'",schema:schema90.required,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.ok === undefined) || (!(func0.call(data, "ok")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ok"},message:"must have required property '"+"ok"+"'",schema:schema90.required,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((key0 === "error") || (key0 === "dormant")) || (key0 === "ok"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.error !== undefined && func0.call(data, "error")){
let data0 = data.error;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err4 = {instancePath:instancePath+"/error",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
const err5 = {instancePath:instancePath+"/error",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data0};
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
if(data.dormant !== undefined && func0.call(data, "dormant")){
let data1 = data.dormant;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err6 = {instancePath:instancePath+"/dormant",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/dormant",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.ok !== undefined && func0.call(data, "ok")){
let data2 = data.ok;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err8 = {instancePath:instancePath+"/ok",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/ok",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data2};
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
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema90.type,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema94 = {"type":"object","additionalProperties":false,"required":["precision","recall"],"properties":{"precision":{"$ref":"#/$defs/share"},"recall":{"$ref":"#/$defs/share"}}};
const schema95 = {"description":"From 0 to 1, cut after six decimals; null when there was nothing to take it of.","type":["number","null"],"minimum":0,"maximum":1};

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
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.precision === undefined) || (!(func0.call(data, "precision")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "precision"},message:"must have required property '"+"precision"+"'",schema:schema94.required,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.recall === undefined) || (!(func0.call(data, "recall")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "recall"},message:"must have required property '"+"recall"+"'",schema:schema94.required,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "precision") || (key0 === "recall"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.precision !== undefined && func0.call(data, "precision")){
let data0 = data.precision;
if((!((typeof data0 == "number") && (isFinite(data0)))) && (data0 !== null)){
const err3 = {instancePath:instancePath+"/precision",schemaPath:"#/$defs/share/type",keyword:"type",params:{type: schema95.type},message:"must be number,null",schema:schema95.type,parentSchema:schema95,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/precision",schemaPath:"#/$defs/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema95,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err5 = {instancePath:instancePath+"/precision",schemaPath:"#/$defs/share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema95,data:data0};
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
if(data.recall !== undefined && func0.call(data, "recall")){
let data1 = data.recall;
if((!((typeof data1 == "number") && (isFinite(data1)))) && (data1 !== null)){
const err6 = {instancePath:instancePath+"/recall",schemaPath:"#/$defs/share/type",keyword:"type",params:{type: schema95.type},message:"must be number,null",schema:schema95.type,parentSchema:schema95,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/recall",schemaPath:"#/$defs/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema95,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/recall",schemaPath:"#/$defs/share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema95,data:data1};
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
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema94.type,parentSchema:schema94,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
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
if((data.sample === undefined) || (!(func0.call(data, "sample")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sample"},message:"must have required property '"+"sample"+"'",schema:schema88.required,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.size === undefined) || (!(func0.call(data, "size")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'",schema:schema88.required,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.confusion === undefined) || (!(func0.call(data, "confusion")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "confusion"},message:"must have required property '"+"confusion"+"'",schema:schema88.required,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.error === undefined) || (!(func0.call(data, "error")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "error"},message:"must have required property '"+"error"+"'",schema:schema88.required,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.dormant === undefined) || (!(func0.call(data, "dormant")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dormant"},message:"must have required property '"+"dormant"+"'",schema:schema88.required,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.ok === undefined) || (!(func0.call(data, "ok")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ok"},message:"must have required property '"+"ok"+"'",schema:schema88.required,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.dormant_fields_exact === undefined) || (!(func0.call(data, "dormant_fields_exact")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dormant_fields_exact"},message:"must have required property '"+"dormant_fields_exact"+"'",schema:schema88.required,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.warn === undefined) || (!(func0.call(data, "warn")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "warn"},message:"must have required property '"+"warn"+"'",schema:schema88.required,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "sample") || (key0 === "size")) || (key0 === "confusion")) || (key0 === "error")) || (key0 === "dormant")) || (key0 === "ok")) || (key0 === "dormant_fields_exact")) || (key0 === "warn"))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.sample !== undefined && func0.call(data, "sample")){
let data0 = data.sample;
if(!((data0 === "harvested") || (data0 === "hold_out"))){
const err9 = {instancePath:instancePath+"/sample",schemaPath:"#/properties/sample/enum",keyword:"enum",params:{allowedValues: schema88.properties.sample.enum},message:"must be equal to one of the allowed values",schema:schema88.properties.sample.enum,parentSchema:schema88.properties.sample,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.size !== undefined && func0.call(data, "size")){
let data1 = data.size;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err10 = {instancePath:instancePath+"/size",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err11 = {instancePath:instancePath+"/size",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data1};
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
if(data.confusion !== undefined && func0.call(data, "confusion")){
let data2 = data.confusion;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if((data2.error === undefined) || (!(func0.call(data2, "error")))){
const err12 = {instancePath:instancePath+"/confusion",schemaPath:"#/properties/confusion/required",keyword:"required",params:{missingProperty: "error"},message:"must have required property '"+"error"+"'",schema:schema88.properties.confusion.required,parentSchema:schema88.properties.confusion,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((data2.dormant === undefined) || (!(func0.call(data2, "dormant")))){
const err13 = {instancePath:instancePath+"/confusion",schemaPath:"#/properties/confusion/required",keyword:"required",params:{missingProperty: "dormant"},message:"must have required property '"+"dormant"+"'",schema:schema88.properties.confusion.required,parentSchema:schema88.properties.confusion,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((data2.ok === undefined) || (!(func0.call(data2, "ok")))){
const err14 = {instancePath:instancePath+"/confusion",schemaPath:"#/properties/confusion/required",keyword:"required",params:{missingProperty: "ok"},message:"must have required property '"+"ok"+"'",schema:schema88.properties.confusion.required,parentSchema:schema88.properties.confusion,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key1 of Object.keys(data2)){
if(!(((key1 === "error") || (key1 === "dormant")) || (key1 === "ok"))){
const err15 = {instancePath:instancePath+"/confusion",schemaPath:"#/properties/confusion/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema88.properties.confusion,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data2.error !== undefined && func0.call(data2, "error")){
if(!(validate57(data2.error, {instancePath:instancePath+"/confusion/error",parentData:data2,parentDataProperty:"error",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data2.dormant !== undefined && func0.call(data2, "dormant")){
if(!(validate57(data2.dormant, {instancePath:instancePath+"/confusion/dormant",parentData:data2,parentDataProperty:"dormant",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
if(data2.ok !== undefined && func0.call(data2, "ok")){
if(!(validate57(data2.ok, {instancePath:instancePath+"/confusion/ok",parentData:data2,parentDataProperty:"ok",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath:instancePath+"/confusion",schemaPath:"#/properties/confusion/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema88.properties.confusion.type,parentSchema:schema88.properties.confusion,data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.error !== undefined && func0.call(data, "error")){
if(!(validate61(data.error, {instancePath:instancePath+"/error",parentData:data,parentDataProperty:"error",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
if(data.dormant !== undefined && func0.call(data, "dormant")){
if(!(validate61(data.dormant, {instancePath:instancePath+"/dormant",parentData:data,parentDataProperty:"dormant",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
if(data.ok !== undefined && func0.call(data, "ok")){
if(!(validate61(data.ok, {instancePath:instancePath+"/ok",parentData:data,parentDataProperty:"ok",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
if(data.dormant_fields_exact !== undefined && func0.call(data, "dormant_fields_exact")){
let data9 = data.dormant_fields_exact;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if((data9.exact === undefined) || (!(func0.call(data9, "exact")))){
const err17 = {instancePath:instancePath+"/dormant_fields_exact",schemaPath:"#/properties/dormant_fields_exact/required",keyword:"required",params:{missingProperty: "exact"},message:"must have required property '"+"exact"+"'",schema:schema88.properties.dormant_fields_exact.required,parentSchema:schema88.properties.dormant_fields_exact,data:data9};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((data9.of === undefined) || (!(func0.call(data9, "of")))){
const err18 = {instancePath:instancePath+"/dormant_fields_exact",schemaPath:"#/properties/dormant_fields_exact/required",keyword:"required",params:{missingProperty: "of"},message:"must have required property '"+"of"+"'",schema:schema88.properties.dormant_fields_exact.required,parentSchema:schema88.properties.dormant_fields_exact,data:data9};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key2 of Object.keys(data9)){
if(!((key2 === "exact") || (key2 === "of"))){
const err19 = {instancePath:instancePath+"/dormant_fields_exact",schemaPath:"#/properties/dormant_fields_exact/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema88.properties.dormant_fields_exact,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data9.exact !== undefined && func0.call(data9, "exact")){
let data10 = data9.exact;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err20 = {instancePath:instancePath+"/dormant_fields_exact/exact",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
const err21 = {instancePath:instancePath+"/dormant_fields_exact/exact",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data10};
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
if(data9.of !== undefined && func0.call(data9, "of")){
let data11 = data9.of;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err22 = {instancePath:instancePath+"/dormant_fields_exact/of",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data11};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err23 = {instancePath:instancePath+"/dormant_fields_exact/of",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data11};
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
}
else {
const err24 = {instancePath:instancePath+"/dormant_fields_exact",schemaPath:"#/properties/dormant_fields_exact/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema88.properties.dormant_fields_exact.type,parentSchema:schema88.properties.dormant_fields_exact,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.warn !== undefined && func0.call(data, "warn")){
let data12 = data.warn;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if((data12.observed === undefined) || (!(func0.call(data12, "observed")))){
const err25 = {instancePath:instancePath+"/warn",schemaPath:"#/properties/warn/required",keyword:"required",params:{missingProperty: "observed"},message:"must have required property '"+"observed"+"'",schema:schema88.properties.warn.required,parentSchema:schema88.properties.warn,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((data12.predicted === undefined) || (!(func0.call(data12, "predicted")))){
const err26 = {instancePath:instancePath+"/warn",schemaPath:"#/properties/warn/required",keyword:"required",params:{missingProperty: "predicted"},message:"must have required property '"+"predicted"+"'",schema:schema88.properties.warn.required,parentSchema:schema88.properties.warn,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((data12.both === undefined) || (!(func0.call(data12, "both")))){
const err27 = {instancePath:instancePath+"/warn",schemaPath:"#/properties/warn/required",keyword:"required",params:{missingProperty: "both"},message:"must have required property '"+"both"+"'",schema:schema88.properties.warn.required,parentSchema:schema88.properties.warn,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key3 of Object.keys(data12)){
if(!(((key3 === "observed") || (key3 === "predicted")) || (key3 === "both"))){
const err28 = {instancePath:instancePath+"/warn",schemaPath:"#/properties/warn/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema88.properties.warn,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data12.observed !== undefined && func0.call(data12, "observed")){
let data13 = data12.observed;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
const err29 = {instancePath:instancePath+"/warn/observed",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
const err30 = {instancePath:instancePath+"/warn/observed",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data13};
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
if(data12.predicted !== undefined && func0.call(data12, "predicted")){
let data14 = data12.predicted;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err31 = {instancePath:instancePath+"/warn/predicted",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err32 = {instancePath:instancePath+"/warn/predicted",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data14};
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
if(data12.both !== undefined && func0.call(data12, "both")){
let data15 = data12.both;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err33 = {instancePath:instancePath+"/warn/both",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err34 = {instancePath:instancePath+"/warn/both",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data15};
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
}
else {
const err35 = {instancePath:instancePath+"/warn",schemaPath:"#/properties/warn/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema88.properties.warn.type,parentSchema:schema88.properties.warn,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema88.type,parentSchema:schema88,data};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema102 = {"type":"object","additionalProperties":false,"required":["native_type","rules","default_configuration","fidelity","not_judged","values_refused","coverage","mutation","mispredicted"],"properties":{"native_type":{"type":"string"},"rules":{"description":"Confirmed rules.","$ref":"#/$defs/count"},"error":{"description":"Why the class could not be replayed at all.","type":"string"},"default_configuration":{"type":"object","additionalProperties":false,"required":["observed","predicted"],"properties":{"observed":{"$ref":"#/$defs/outcome"},"predicted":{"enum":["error","dormant","warn","ok"]}}},"fidelity":{"type":"array","items":{"$ref":"#/$defs/fidelity"}},"not_judged":{"description":"Configurations whose outcome says nothing about a rule.","type":"object","additionalProperties":false,"required":["crash","timeout","unbuilt"],"properties":{"crash":{"$ref":"#/$defs/count"},"timeout":{"$ref":"#/$defs/count"},"unbuilt":{"description":"With a value that cannot be built here, or given up after too many timeouts.","$ref":"#/$defs/count"}}},"values_refused":{"description":"Values of the pool that cannot be built in this environment.","$ref":"#/$defs/count"},"coverage":{"description":"Sites of the source that complain, rewrite or may raise.","type":"object","additionalProperties":false,"required":["sites","modelled","confirmed","accounted_for","reasons"],"properties":{"sites":{"$ref":"#/$defs/count"},"modelled":{"description":"With a rule.","$ref":"#/$defs/count"},"confirmed":{"description":"With a confirmed rule.","$ref":"#/$defs/count"},"accounted_for":{"description":"Confirmed, or with a reason why there is no rule.","$ref":"#/$defs/count"},"reasons":{"description":"Sites without a rule, by reason.","type":"object","additionalProperties":{"$ref":"#/$defs/count"}}}},"mutation":{"description":"Small changes of the confirmed predicates, and how many of them the evidence contradicts.","type":"object","additionalProperties":false,"required":["mutants","noticed","noticed_by_witnesses","score"],"properties":{"mutants":{"$ref":"#/$defs/count"},"noticed":{"$ref":"#/$defs/count"},"noticed_by_witnesses":{"description":"By the positives and negatives alone.","$ref":"#/$defs/count"},"score":{"$ref":"#/$defs/share"}}},"mispredicted":{"description":"What the rules get wrong, by place, most frequent first, with the smallest example.","type":"object","additionalProperties":false,"required":["kinds","shown"],"properties":{"kinds":{"$ref":"#/$defs/count"},"shown":{"type":"array","items":{"$ref":"#/$defs/misprediction"}}}}}};
const schema104 = {"enum":["ok","error","dormant_announced","dormant_silent","warn","crash","timeout","unbuilt"]};
const schema119 = {"type":"object","additionalProperties":false,"required":["observed","predicted","configurations","example"],"properties":{"observed":{"$ref":"#/$defs/outcome"},"predicted":{"enum":["error","dormant","warn","ok"]},"configurations":{"$ref":"#/$defs/count"},"site":{"description":"Innermost frame of the engine, file:line.","type":"string"},"exception":{"type":"string"},"message":{"type":"string"},"observed_fields":{"type":"array","items":{"type":"string"}},"predicted_fields":{"type":"array","items":{"type":"string"}},"rules":{"description":"Ids of the rules that hold on the example.","type":"array","items":{"type":"string"}},"example":{"description":"Kwargs; encoded values.","type":"object"}}};

function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate68.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.observed === undefined) || (!(func0.call(data, "observed")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "observed"},message:"must have required property '"+"observed"+"'",schema:schema119.required,parentSchema:schema119,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.predicted === undefined) || (!(func0.call(data, "predicted")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "predicted"},message:"must have required property '"+"predicted"+"'",schema:schema119.required,parentSchema:schema119,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.configurations === undefined) || (!(func0.call(data, "configurations")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "configurations"},message:"must have required property '"+"configurations"+"'",schema:schema119.required,parentSchema:schema119,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.example === undefined) || (!(func0.call(data, "example")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "example"},message:"must have required property '"+"example"+"'",schema:schema119.required,parentSchema:schema119,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema119.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema119,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.observed !== undefined && func0.call(data, "observed")){
let data0 = data.observed;
if(!((((((((data0 === "ok") || (data0 === "error")) || (data0 === "dormant_announced")) || (data0 === "dormant_silent")) || (data0 === "warn")) || (data0 === "crash")) || (data0 === "timeout")) || (data0 === "unbuilt"))){
const err5 = {instancePath:instancePath+"/observed",schemaPath:"#/$defs/outcome/enum",keyword:"enum",params:{allowedValues: schema104.enum},message:"must be equal to one of the allowed values",schema:schema104.enum,parentSchema:schema104,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.predicted !== undefined && func0.call(data, "predicted")){
let data1 = data.predicted;
if(!((((data1 === "error") || (data1 === "dormant")) || (data1 === "warn")) || (data1 === "ok"))){
const err6 = {instancePath:instancePath+"/predicted",schemaPath:"#/properties/predicted/enum",keyword:"enum",params:{allowedValues: schema119.properties.predicted.enum},message:"must be equal to one of the allowed values",schema:schema119.properties.predicted.enum,parentSchema:schema119.properties.predicted,data:data1};
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
let data2 = data.configurations;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/configurations",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data2};
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
const err8 = {instancePath:instancePath+"/configurations",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data2};
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
if(data.site !== undefined && func0.call(data, "site")){
let data3 = data.site;
if(typeof data3 !== "string"){
const err9 = {instancePath:instancePath+"/site",schemaPath:"#/properties/site/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema119.properties.site.type,parentSchema:schema119.properties.site,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.exception !== undefined && func0.call(data, "exception")){
let data4 = data.exception;
if(typeof data4 !== "string"){
const err10 = {instancePath:instancePath+"/exception",schemaPath:"#/properties/exception/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema119.properties.exception.type,parentSchema:schema119.properties.exception,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.message !== undefined && func0.call(data, "message")){
let data5 = data.message;
if(typeof data5 !== "string"){
const err11 = {instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema119.properties.message.type,parentSchema:schema119.properties.message,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.observed_fields !== undefined && func0.call(data, "observed_fields")){
let data6 = data.observed_fields;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 !== "string"){
const err12 = {instancePath:instancePath+"/observed_fields/" + i0,schemaPath:"#/properties/observed_fields/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema119.properties.observed_fields.items.type,parentSchema:schema119.properties.observed_fields.items,data:data7};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath:instancePath+"/observed_fields",schemaPath:"#/properties/observed_fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema119.properties.observed_fields.type,parentSchema:schema119.properties.observed_fields,data:data6};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.predicted_fields !== undefined && func0.call(data, "predicted_fields")){
let data8 = data.predicted_fields;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(typeof data9 !== "string"){
const err14 = {instancePath:instancePath+"/predicted_fields/" + i1,schemaPath:"#/properties/predicted_fields/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema119.properties.predicted_fields.items.type,parentSchema:schema119.properties.predicted_fields.items,data:data9};
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
const err15 = {instancePath:instancePath+"/predicted_fields",schemaPath:"#/properties/predicted_fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema119.properties.predicted_fields.type,parentSchema:schema119.properties.predicted_fields,data:data8};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.rules !== undefined && func0.call(data, "rules")){
let data10 = data.rules;
if(Array.isArray(data10)){
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
if(typeof data11 !== "string"){
const err16 = {instancePath:instancePath+"/rules/" + i2,schemaPath:"#/properties/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema119.properties.rules.items.type,parentSchema:schema119.properties.rules.items,data:data11};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema119.properties.rules.type,parentSchema:schema119.properties.rules,data:data10};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.example !== undefined && func0.call(data, "example")){
let data12 = data.example;
if(!(data12 && typeof data12 == "object" && !Array.isArray(data12))){
const err18 = {instancePath:instancePath+"/example",schemaPath:"#/properties/example/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema119.properties.example.type,parentSchema:schema119.properties.example,data:data12};
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
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema119.type,parentSchema:schema119,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate66.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.native_type === undefined) || (!(func0.call(data, "native_type")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "native_type"},message:"must have required property '"+"native_type"+"'",schema:schema102.required,parentSchema:schema102,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.rules === undefined) || (!(func0.call(data, "rules")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'",schema:schema102.required,parentSchema:schema102,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.default_configuration === undefined) || (!(func0.call(data, "default_configuration")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "default_configuration"},message:"must have required property '"+"default_configuration"+"'",schema:schema102.required,parentSchema:schema102,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.fidelity === undefined) || (!(func0.call(data, "fidelity")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fidelity"},message:"must have required property '"+"fidelity"+"'",schema:schema102.required,parentSchema:schema102,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.not_judged === undefined) || (!(func0.call(data, "not_judged")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "not_judged"},message:"must have required property '"+"not_judged"+"'",schema:schema102.required,parentSchema:schema102,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.values_refused === undefined) || (!(func0.call(data, "values_refused")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "values_refused"},message:"must have required property '"+"values_refused"+"'",schema:schema102.required,parentSchema:schema102,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.coverage === undefined) || (!(func0.call(data, "coverage")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "coverage"},message:"must have required property '"+"coverage"+"'",schema:schema102.required,parentSchema:schema102,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.mutation === undefined) || (!(func0.call(data, "mutation")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mutation"},message:"must have required property '"+"mutation"+"'",schema:schema102.required,parentSchema:schema102,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data.mispredicted === undefined) || (!(func0.call(data, "mispredicted")))){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mispredicted"},message:"must have required property '"+"mispredicted"+"'",schema:schema102.required,parentSchema:schema102,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema102.properties, key0))){
const err9 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema102,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.native_type !== undefined && func0.call(data, "native_type")){
let data0 = data.native_type;
if(typeof data0 !== "string"){
const err10 = {instancePath:instancePath+"/native_type",schemaPath:"#/properties/native_type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties.native_type.type,parentSchema:schema102.properties.native_type,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.rules !== undefined && func0.call(data, "rules")){
let data1 = data.rules;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err11 = {instancePath:instancePath+"/rules",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err12 = {instancePath:instancePath+"/rules",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.error !== undefined && func0.call(data, "error")){
let data2 = data.error;
if(typeof data2 !== "string"){
const err13 = {instancePath:instancePath+"/error",schemaPath:"#/properties/error/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema102.properties.error.type,parentSchema:schema102.properties.error,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.default_configuration !== undefined && func0.call(data, "default_configuration")){
let data3 = data.default_configuration;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if((data3.observed === undefined) || (!(func0.call(data3, "observed")))){
const err14 = {instancePath:instancePath+"/default_configuration",schemaPath:"#/properties/default_configuration/required",keyword:"required",params:{missingProperty: "observed"},message:"must have required property '"+"observed"+"'",schema:schema102.properties.default_configuration.required,parentSchema:schema102.properties.default_configuration,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((data3.predicted === undefined) || (!(func0.call(data3, "predicted")))){
const err15 = {instancePath:instancePath+"/default_configuration",schemaPath:"#/properties/default_configuration/required",keyword:"required",params:{missingProperty: "predicted"},message:"must have required property '"+"predicted"+"'",schema:schema102.properties.default_configuration.required,parentSchema:schema102.properties.default_configuration,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key1 of Object.keys(data3)){
if(!((key1 === "observed") || (key1 === "predicted"))){
const err16 = {instancePath:instancePath+"/default_configuration",schemaPath:"#/properties/default_configuration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema102.properties.default_configuration,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data3.observed !== undefined && func0.call(data3, "observed")){
let data4 = data3.observed;
if(!((((((((data4 === "ok") || (data4 === "error")) || (data4 === "dormant_announced")) || (data4 === "dormant_silent")) || (data4 === "warn")) || (data4 === "crash")) || (data4 === "timeout")) || (data4 === "unbuilt"))){
const err17 = {instancePath:instancePath+"/default_configuration/observed",schemaPath:"#/$defs/outcome/enum",keyword:"enum",params:{allowedValues: schema104.enum},message:"must be equal to one of the allowed values",schema:schema104.enum,parentSchema:schema104,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.predicted !== undefined && func0.call(data3, "predicted")){
let data5 = data3.predicted;
if(!((((data5 === "error") || (data5 === "dormant")) || (data5 === "warn")) || (data5 === "ok"))){
const err18 = {instancePath:instancePath+"/default_configuration/predicted",schemaPath:"#/properties/default_configuration/properties/predicted/enum",keyword:"enum",params:{allowedValues: schema102.properties.default_configuration.properties.predicted.enum},message:"must be equal to one of the allowed values",schema:schema102.properties.default_configuration.properties.predicted.enum,parentSchema:schema102.properties.default_configuration.properties.predicted,data:data5};
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
const err19 = {instancePath:instancePath+"/default_configuration",schemaPath:"#/properties/default_configuration/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema102.properties.default_configuration.type,parentSchema:schema102.properties.default_configuration,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.fidelity !== undefined && func0.call(data, "fidelity")){
let data6 = data.fidelity;
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(!(validate56(data6[i0], {instancePath:instancePath+"/fidelity/" + i0,parentData:data6,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath:instancePath+"/fidelity",schemaPath:"#/properties/fidelity/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema102.properties.fidelity.type,parentSchema:schema102.properties.fidelity,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.not_judged !== undefined && func0.call(data, "not_judged")){
let data8 = data.not_judged;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if((data8.crash === undefined) || (!(func0.call(data8, "crash")))){
const err21 = {instancePath:instancePath+"/not_judged",schemaPath:"#/properties/not_judged/required",keyword:"required",params:{missingProperty: "crash"},message:"must have required property '"+"crash"+"'",schema:schema102.properties.not_judged.required,parentSchema:schema102.properties.not_judged,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((data8.timeout === undefined) || (!(func0.call(data8, "timeout")))){
const err22 = {instancePath:instancePath+"/not_judged",schemaPath:"#/properties/not_judged/required",keyword:"required",params:{missingProperty: "timeout"},message:"must have required property '"+"timeout"+"'",schema:schema102.properties.not_judged.required,parentSchema:schema102.properties.not_judged,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((data8.unbuilt === undefined) || (!(func0.call(data8, "unbuilt")))){
const err23 = {instancePath:instancePath+"/not_judged",schemaPath:"#/properties/not_judged/required",keyword:"required",params:{missingProperty: "unbuilt"},message:"must have required property '"+"unbuilt"+"'",schema:schema102.properties.not_judged.required,parentSchema:schema102.properties.not_judged,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key2 of Object.keys(data8)){
if(!(((key2 === "crash") || (key2 === "timeout")) || (key2 === "unbuilt"))){
const err24 = {instancePath:instancePath+"/not_judged",schemaPath:"#/properties/not_judged/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema102.properties.not_judged,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data8.crash !== undefined && func0.call(data8, "crash")){
let data9 = data8.crash;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err25 = {instancePath:instancePath+"/not_judged/crash",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err26 = {instancePath:instancePath+"/not_judged/crash",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data9};
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
if(data8.timeout !== undefined && func0.call(data8, "timeout")){
let data10 = data8.timeout;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err27 = {instancePath:instancePath+"/not_judged/timeout",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
const err28 = {instancePath:instancePath+"/not_judged/timeout",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data10};
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
if(data8.unbuilt !== undefined && func0.call(data8, "unbuilt")){
let data11 = data8.unbuilt;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err29 = {instancePath:instancePath+"/not_judged/unbuilt",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err30 = {instancePath:instancePath+"/not_judged/unbuilt",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data11};
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
}
else {
const err31 = {instancePath:instancePath+"/not_judged",schemaPath:"#/properties/not_judged/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema102.properties.not_judged.type,parentSchema:schema102.properties.not_judged,data:data8};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.values_refused !== undefined && func0.call(data, "values_refused")){
let data12 = data.values_refused;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err32 = {instancePath:instancePath+"/values_refused",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err33 = {instancePath:instancePath+"/values_refused",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data12};
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
if(data.coverage !== undefined && func0.call(data, "coverage")){
let data13 = data.coverage;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if((data13.sites === undefined) || (!(func0.call(data13, "sites")))){
const err34 = {instancePath:instancePath+"/coverage",schemaPath:"#/properties/coverage/required",keyword:"required",params:{missingProperty: "sites"},message:"must have required property '"+"sites"+"'",schema:schema102.properties.coverage.required,parentSchema:schema102.properties.coverage,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((data13.modelled === undefined) || (!(func0.call(data13, "modelled")))){
const err35 = {instancePath:instancePath+"/coverage",schemaPath:"#/properties/coverage/required",keyword:"required",params:{missingProperty: "modelled"},message:"must have required property '"+"modelled"+"'",schema:schema102.properties.coverage.required,parentSchema:schema102.properties.coverage,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((data13.confirmed === undefined) || (!(func0.call(data13, "confirmed")))){
const err36 = {instancePath:instancePath+"/coverage",schemaPath:"#/properties/coverage/required",keyword:"required",params:{missingProperty: "confirmed"},message:"must have required property '"+"confirmed"+"'",schema:schema102.properties.coverage.required,parentSchema:schema102.properties.coverage,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((data13.accounted_for === undefined) || (!(func0.call(data13, "accounted_for")))){
const err37 = {instancePath:instancePath+"/coverage",schemaPath:"#/properties/coverage/required",keyword:"required",params:{missingProperty: "accounted_for"},message:"must have required property '"+"accounted_for"+"'",schema:schema102.properties.coverage.required,parentSchema:schema102.properties.coverage,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((data13.reasons === undefined) || (!(func0.call(data13, "reasons")))){
const err38 = {instancePath:instancePath+"/coverage",schemaPath:"#/properties/coverage/required",keyword:"required",params:{missingProperty: "reasons"},message:"must have required property '"+"reasons"+"'",schema:schema102.properties.coverage.required,parentSchema:schema102.properties.coverage,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key3 of Object.keys(data13)){
if(!(((((key3 === "sites") || (key3 === "modelled")) || (key3 === "confirmed")) || (key3 === "accounted_for")) || (key3 === "reasons"))){
const err39 = {instancePath:instancePath+"/coverage",schemaPath:"#/properties/coverage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema102.properties.coverage,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data13.sites !== undefined && func0.call(data13, "sites")){
let data14 = data13.sites;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err40 = {instancePath:instancePath+"/coverage/sites",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
const err41 = {instancePath:instancePath+"/coverage/sites",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data14};
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
if(data13.modelled !== undefined && func0.call(data13, "modelled")){
let data15 = data13.modelled;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err42 = {instancePath:instancePath+"/coverage/modelled",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data15};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
const err43 = {instancePath:instancePath+"/coverage/modelled",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data15};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data13.confirmed !== undefined && func0.call(data13, "confirmed")){
let data16 = data13.confirmed;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err44 = {instancePath:instancePath+"/coverage/confirmed",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data16};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
const err45 = {instancePath:instancePath+"/coverage/confirmed",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data16};
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
if(data13.accounted_for !== undefined && func0.call(data13, "accounted_for")){
let data17 = data13.accounted_for;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
const err46 = {instancePath:instancePath+"/coverage/accounted_for",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data17};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
const err47 = {instancePath:instancePath+"/coverage/accounted_for",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data17};
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
if(data13.reasons !== undefined && func0.call(data13, "reasons")){
let data18 = data13.reasons;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key4 of Object.keys(data18)){
let data19 = data18[key4];
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err48 = {instancePath:instancePath+"/coverage/reasons/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data19};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
const err49 = {instancePath:instancePath+"/coverage/reasons/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data19};
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
}
else {
const err50 = {instancePath:instancePath+"/coverage/reasons",schemaPath:"#/properties/coverage/properties/reasons/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema102.properties.coverage.properties.reasons.type,parentSchema:schema102.properties.coverage.properties.reasons,data:data18};
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
const err51 = {instancePath:instancePath+"/coverage",schemaPath:"#/properties/coverage/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema102.properties.coverage.type,parentSchema:schema102.properties.coverage,data:data13};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.mutation !== undefined && func0.call(data, "mutation")){
let data20 = data.mutation;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if((data20.mutants === undefined) || (!(func0.call(data20, "mutants")))){
const err52 = {instancePath:instancePath+"/mutation",schemaPath:"#/properties/mutation/required",keyword:"required",params:{missingProperty: "mutants"},message:"must have required property '"+"mutants"+"'",schema:schema102.properties.mutation.required,parentSchema:schema102.properties.mutation,data:data20};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if((data20.noticed === undefined) || (!(func0.call(data20, "noticed")))){
const err53 = {instancePath:instancePath+"/mutation",schemaPath:"#/properties/mutation/required",keyword:"required",params:{missingProperty: "noticed"},message:"must have required property '"+"noticed"+"'",schema:schema102.properties.mutation.required,parentSchema:schema102.properties.mutation,data:data20};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((data20.noticed_by_witnesses === undefined) || (!(func0.call(data20, "noticed_by_witnesses")))){
const err54 = {instancePath:instancePath+"/mutation",schemaPath:"#/properties/mutation/required",keyword:"required",params:{missingProperty: "noticed_by_witnesses"},message:"must have required property '"+"noticed_by_witnesses"+"'",schema:schema102.properties.mutation.required,parentSchema:schema102.properties.mutation,data:data20};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if((data20.score === undefined) || (!(func0.call(data20, "score")))){
const err55 = {instancePath:instancePath+"/mutation",schemaPath:"#/properties/mutation/required",keyword:"required",params:{missingProperty: "score"},message:"must have required property '"+"score"+"'",schema:schema102.properties.mutation.required,parentSchema:schema102.properties.mutation,data:data20};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
for(const key5 of Object.keys(data20)){
if(!((((key5 === "mutants") || (key5 === "noticed")) || (key5 === "noticed_by_witnesses")) || (key5 === "score"))){
const err56 = {instancePath:instancePath+"/mutation",schemaPath:"#/properties/mutation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema102.properties.mutation,data:data20};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data20.mutants !== undefined && func0.call(data20, "mutants")){
let data21 = data20.mutants;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
const err57 = {instancePath:instancePath+"/mutation/mutants",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data21};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 < 0 || isNaN(data21)){
const err58 = {instancePath:instancePath+"/mutation/mutants",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data21};
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
if(data20.noticed !== undefined && func0.call(data20, "noticed")){
let data22 = data20.noticed;
if(!(((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22))) && (isFinite(data22)))){
const err59 = {instancePath:instancePath+"/mutation/noticed",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data22};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if((typeof data22 == "number") && (isFinite(data22))){
if(data22 < 0 || isNaN(data22)){
const err60 = {instancePath:instancePath+"/mutation/noticed",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data22};
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
if(data20.noticed_by_witnesses !== undefined && func0.call(data20, "noticed_by_witnesses")){
let data23 = data20.noticed_by_witnesses;
if(!(((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23))) && (isFinite(data23)))){
const err61 = {instancePath:instancePath+"/mutation/noticed_by_witnesses",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data23};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if((typeof data23 == "number") && (isFinite(data23))){
if(data23 < 0 || isNaN(data23)){
const err62 = {instancePath:instancePath+"/mutation/noticed_by_witnesses",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data23};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
if(data20.score !== undefined && func0.call(data20, "score")){
let data24 = data20.score;
if((!((typeof data24 == "number") && (isFinite(data24)))) && (data24 !== null)){
const err63 = {instancePath:instancePath+"/mutation/score",schemaPath:"#/$defs/share/type",keyword:"type",params:{type: schema95.type},message:"must be number,null",schema:schema95.type,parentSchema:schema95,data:data24};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 1 || isNaN(data24)){
const err64 = {instancePath:instancePath+"/mutation/score",schemaPath:"#/$defs/share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema95,data:data24};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data24 < 0 || isNaN(data24)){
const err65 = {instancePath:instancePath+"/mutation/score",schemaPath:"#/$defs/share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema95,data:data24};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
}
else {
const err66 = {instancePath:instancePath+"/mutation",schemaPath:"#/properties/mutation/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema102.properties.mutation.type,parentSchema:schema102.properties.mutation,data:data20};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.mispredicted !== undefined && func0.call(data, "mispredicted")){
let data25 = data.mispredicted;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if((data25.kinds === undefined) || (!(func0.call(data25, "kinds")))){
const err67 = {instancePath:instancePath+"/mispredicted",schemaPath:"#/properties/mispredicted/required",keyword:"required",params:{missingProperty: "kinds"},message:"must have required property '"+"kinds"+"'",schema:schema102.properties.mispredicted.required,parentSchema:schema102.properties.mispredicted,data:data25};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if((data25.shown === undefined) || (!(func0.call(data25, "shown")))){
const err68 = {instancePath:instancePath+"/mispredicted",schemaPath:"#/properties/mispredicted/required",keyword:"required",params:{missingProperty: "shown"},message:"must have required property '"+"shown"+"'",schema:schema102.properties.mispredicted.required,parentSchema:schema102.properties.mispredicted,data:data25};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
for(const key6 of Object.keys(data25)){
if(!((key6 === "kinds") || (key6 === "shown"))){
const err69 = {instancePath:instancePath+"/mispredicted",schemaPath:"#/properties/mispredicted/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema102.properties.mispredicted,data:data25};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data25.kinds !== undefined && func0.call(data25, "kinds")){
let data26 = data25.kinds;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err70 = {instancePath:instancePath+"/mispredicted/kinds",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data26};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 0 || isNaN(data26)){
const err71 = {instancePath:instancePath+"/mispredicted/kinds",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data26};
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
if(data25.shown !== undefined && func0.call(data25, "shown")){
let data27 = data25.shown;
if(Array.isArray(data27)){
const len1 = data27.length;
for(let i1=0; i1<len1; i1++){
if(!(validate68(data27[i1], {instancePath:instancePath+"/mispredicted/shown/" + i1,parentData:data27,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
}
}
else {
const err72 = {instancePath:instancePath+"/mispredicted/shown",schemaPath:"#/properties/mispredicted/properties/shown/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema102.properties.mispredicted.properties.shown.type,parentSchema:schema102.properties.mispredicted.properties.shown,data:data27};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/mispredicted",schemaPath:"#/properties/mispredicted/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema102.properties.mispredicted.type,parentSchema:schema102.properties.mispredicted,data:data25};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema102.type,parentSchema:schema102,data};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
validate66.errors = vErrors;
return errors === 0;
}
validate66.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema78 = {"description":"A class whose configurations are predicted.","type":"object","additionalProperties":false,"required":["native_type","class","bases","unknown_fields","construct","fields","sites","opaque"],"properties":{"native_type":{"type":"string"},"class":{"description":"module:qualname","type":"string"},"bases":{"type":"array","items":{"type":"string"}},"unknown_fields":{"enum":["reject","swallow","attribute"]},"construct":{"type":"object","additionalProperties":false,"required":["placeholders","validate"],"properties":{"placeholders":{"type":"object","additionalProperties":true},"validate":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["method","kwargs"],"properties":{"method":{"type":"string"},"kwargs":{"type":"object","additionalProperties":true}}}}}},"fields":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","required","origin"],"properties":{"name":{"type":"string"},"required":{"type":"boolean"},"origin":{"type":"string"},"default":{"description":"Encoded value."}}}},"opaque":{"description":"Constructs of the source that were not modelled.","type":"array","items":{"type":"object","additionalProperties":false,"required":["what","path","line","method"],"properties":{"what":{"type":"string"},"path":{"type":"string"},"line":{"type":"integer"},"method":{"type":"string"}}}},"sites":{"description":"Every place of the source that complains, rewrites or may raise, and what became of it.","type":"array","items":{"type":"object","additionalProperties":false,"required":["path","method","line","kind"],"properties":{"path":{"type":"string"},"method":{"type":"string"},"line":{"type":"integer","minimum":0},"kind":{"type":"string"},"rules":{"description":"Ids of the rules that explain the site.","type":"array","items":{"type":"string"}},"reason":{"$ref":"#/$defs/reason"},"detail":{"type":"string"},"variable":{"description":"For a site that reports a collection of issues: the local name that holds it.","type":"string"}}}}}};
const schema79 = {"description":"Why a site gave no rule: it only reports what other sites found; the environment decides it; a model or GPU would be needed; it was not modelled; no configuration reaches it; another rule says the same; the assignment only fills in what was not given.","enum":["reports_other_sites","env_gated","needs_model","needs_gpu","opaque","unreachable","never_raises","covered_by","fills_default"]};

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate71.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.native_type === undefined) || (!(func0.call(data, "native_type")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "native_type"},message:"must have required property '"+"native_type"+"'",schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.class === undefined) || (!(func0.call(data, "class")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "class"},message:"must have required property '"+"class"+"'",schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.bases === undefined) || (!(func0.call(data, "bases")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bases"},message:"must have required property '"+"bases"+"'",schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.unknown_fields === undefined) || (!(func0.call(data, "unknown_fields")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "unknown_fields"},message:"must have required property '"+"unknown_fields"+"'",schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.construct === undefined) || (!(func0.call(data, "construct")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "construct"},message:"must have required property '"+"construct"+"'",schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.fields === undefined) || (!(func0.call(data, "fields")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fields"},message:"must have required property '"+"fields"+"'",schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.sites === undefined) || (!(func0.call(data, "sites")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sites"},message:"must have required property '"+"sites"+"'",schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.opaque === undefined) || (!(func0.call(data, "opaque")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "opaque"},message:"must have required property '"+"opaque"+"'",schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "native_type") || (key0 === "class")) || (key0 === "bases")) || (key0 === "unknown_fields")) || (key0 === "construct")) || (key0 === "fields")) || (key0 === "opaque")) || (key0 === "sites"))){
const err8 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.native_type !== undefined && func0.call(data, "native_type")){
let data0 = data.native_type;
if(typeof data0 !== "string"){
const err9 = {instancePath:instancePath+"/native_type",schemaPath:"#/properties/native_type/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.native_type.type,parentSchema:schema78.properties.native_type,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.class !== undefined && func0.call(data, "class")){
let data1 = data.class;
if(typeof data1 !== "string"){
const err10 = {instancePath:instancePath+"/class",schemaPath:"#/properties/class/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.class.type,parentSchema:schema78.properties.class,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
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
const err11 = {instancePath:instancePath+"/bases/" + i0,schemaPath:"#/properties/bases/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.bases.items.type,parentSchema:schema78.properties.bases.items,data:data3};
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
const err12 = {instancePath:instancePath+"/bases",schemaPath:"#/properties/bases/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema78.properties.bases.type,parentSchema:schema78.properties.bases,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.unknown_fields !== undefined && func0.call(data, "unknown_fields")){
let data4 = data.unknown_fields;
if(!(((data4 === "reject") || (data4 === "swallow")) || (data4 === "attribute"))){
const err13 = {instancePath:instancePath+"/unknown_fields",schemaPath:"#/properties/unknown_fields/enum",keyword:"enum",params:{allowedValues: schema78.properties.unknown_fields.enum},message:"must be equal to one of the allowed values",schema:schema78.properties.unknown_fields.enum,parentSchema:schema78.properties.unknown_fields,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.construct !== undefined && func0.call(data, "construct")){
let data5 = data.construct;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if((data5.placeholders === undefined) || (!(func0.call(data5, "placeholders")))){
const err14 = {instancePath:instancePath+"/construct",schemaPath:"#/properties/construct/required",keyword:"required",params:{missingProperty: "placeholders"},message:"must have required property '"+"placeholders"+"'",schema:schema78.properties.construct.required,parentSchema:schema78.properties.construct,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((data5.validate === undefined) || (!(func0.call(data5, "validate")))){
const err15 = {instancePath:instancePath+"/construct",schemaPath:"#/properties/construct/required",keyword:"required",params:{missingProperty: "validate"},message:"must have required property '"+"validate"+"'",schema:schema78.properties.construct.required,parentSchema:schema78.properties.construct,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
for(const key1 of Object.keys(data5)){
if(!((key1 === "placeholders") || (key1 === "validate"))){
const err16 = {instancePath:instancePath+"/construct",schemaPath:"#/properties/construct/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema78.properties.construct,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data5.placeholders !== undefined && func0.call(data5, "placeholders")){
let data6 = data5.placeholders;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
}
else {
const err17 = {instancePath:instancePath+"/construct/placeholders",schemaPath:"#/properties/construct/properties/placeholders/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.properties.construct.properties.placeholders.type,parentSchema:schema78.properties.construct.properties.placeholders,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
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
const err18 = {instancePath:instancePath+"/construct/validate/" + i1,schemaPath:"#/properties/construct/properties/validate/items/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'",schema:schema78.properties.construct.properties.validate.items.required,parentSchema:schema78.properties.construct.properties.validate.items,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((data8.kwargs === undefined) || (!(func0.call(data8, "kwargs")))){
const err19 = {instancePath:instancePath+"/construct/validate/" + i1,schemaPath:"#/properties/construct/properties/validate/items/required",keyword:"required",params:{missingProperty: "kwargs"},message:"must have required property '"+"kwargs"+"'",schema:schema78.properties.construct.properties.validate.items.required,parentSchema:schema78.properties.construct.properties.validate.items,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key2 of Object.keys(data8)){
if(!((key2 === "method") || (key2 === "kwargs"))){
const err20 = {instancePath:instancePath+"/construct/validate/" + i1,schemaPath:"#/properties/construct/properties/validate/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema78.properties.construct.properties.validate.items,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.method !== undefined && func0.call(data8, "method")){
let data9 = data8.method;
if(typeof data9 !== "string"){
const err21 = {instancePath:instancePath+"/construct/validate/" + i1+"/method",schemaPath:"#/properties/construct/properties/validate/items/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.construct.properties.validate.items.properties.method.type,parentSchema:schema78.properties.construct.properties.validate.items.properties.method,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.kwargs !== undefined && func0.call(data8, "kwargs")){
let data10 = data8.kwargs;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
}
else {
const err22 = {instancePath:instancePath+"/construct/validate/" + i1+"/kwargs",schemaPath:"#/properties/construct/properties/validate/items/properties/kwargs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.properties.construct.properties.validate.items.properties.kwargs.type,parentSchema:schema78.properties.construct.properties.validate.items.properties.kwargs,data:data10};
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
const err23 = {instancePath:instancePath+"/construct/validate/" + i1,schemaPath:"#/properties/construct/properties/validate/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.properties.construct.properties.validate.items.type,parentSchema:schema78.properties.construct.properties.validate.items,data:data8};
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
const err24 = {instancePath:instancePath+"/construct/validate",schemaPath:"#/properties/construct/properties/validate/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema78.properties.construct.properties.validate.type,parentSchema:schema78.properties.construct.properties.validate,data:data7};
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
const err25 = {instancePath:instancePath+"/construct",schemaPath:"#/properties/construct/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.properties.construct.type,parentSchema:schema78.properties.construct,data:data5};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
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
const err26 = {instancePath:instancePath+"/fields/" + i2,schemaPath:"#/properties/fields/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema78.properties.fields.items.required,parentSchema:schema78.properties.fields.items,data:data12};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((data12.required === undefined) || (!(func0.call(data12, "required")))){
const err27 = {instancePath:instancePath+"/fields/" + i2,schemaPath:"#/properties/fields/items/required",keyword:"required",params:{missingProperty: "required"},message:"must have required property '"+"required"+"'",schema:schema78.properties.fields.items.required,parentSchema:schema78.properties.fields.items,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((data12.origin === undefined) || (!(func0.call(data12, "origin")))){
const err28 = {instancePath:instancePath+"/fields/" + i2,schemaPath:"#/properties/fields/items/required",keyword:"required",params:{missingProperty: "origin"},message:"must have required property '"+"origin"+"'",schema:schema78.properties.fields.items.required,parentSchema:schema78.properties.fields.items,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key3 of Object.keys(data12)){
if(!((((key3 === "name") || (key3 === "required")) || (key3 === "origin")) || (key3 === "default"))){
const err29 = {instancePath:instancePath+"/fields/" + i2,schemaPath:"#/properties/fields/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema78.properties.fields.items,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data12.name !== undefined && func0.call(data12, "name")){
let data13 = data12.name;
if(typeof data13 !== "string"){
const err30 = {instancePath:instancePath+"/fields/" + i2+"/name",schemaPath:"#/properties/fields/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.fields.items.properties.name.type,parentSchema:schema78.properties.fields.items.properties.name,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data12.required !== undefined && func0.call(data12, "required")){
let data14 = data12.required;
if(typeof data14 !== "boolean"){
const err31 = {instancePath:instancePath+"/fields/" + i2+"/required",schemaPath:"#/properties/fields/items/properties/required/type",keyword:"type",params:{type: "boolean"},message:"must be boolean",schema:schema78.properties.fields.items.properties.required.type,parentSchema:schema78.properties.fields.items.properties.required,data:data14};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data12.origin !== undefined && func0.call(data12, "origin")){
let data15 = data12.origin;
if(typeof data15 !== "string"){
const err32 = {instancePath:instancePath+"/fields/" + i2+"/origin",schemaPath:"#/properties/fields/items/properties/origin/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.fields.items.properties.origin.type,parentSchema:schema78.properties.fields.items.properties.origin,data:data15};
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
const err33 = {instancePath:instancePath+"/fields/" + i2,schemaPath:"#/properties/fields/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.properties.fields.items.type,parentSchema:schema78.properties.fields.items,data:data12};
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
const err34 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema78.properties.fields.type,parentSchema:schema78.properties.fields,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.opaque !== undefined && func0.call(data, "opaque")){
let data16 = data.opaque;
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
let data17 = data16[i3];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if((data17.what === undefined) || (!(func0.call(data17, "what")))){
const err35 = {instancePath:instancePath+"/opaque/" + i3,schemaPath:"#/properties/opaque/items/required",keyword:"required",params:{missingProperty: "what"},message:"must have required property '"+"what"+"'",schema:schema78.properties.opaque.items.required,parentSchema:schema78.properties.opaque.items,data:data17};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((data17.path === undefined) || (!(func0.call(data17, "path")))){
const err36 = {instancePath:instancePath+"/opaque/" + i3,schemaPath:"#/properties/opaque/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema78.properties.opaque.items.required,parentSchema:schema78.properties.opaque.items,data:data17};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((data17.line === undefined) || (!(func0.call(data17, "line")))){
const err37 = {instancePath:instancePath+"/opaque/" + i3,schemaPath:"#/properties/opaque/items/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'",schema:schema78.properties.opaque.items.required,parentSchema:schema78.properties.opaque.items,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((data17.method === undefined) || (!(func0.call(data17, "method")))){
const err38 = {instancePath:instancePath+"/opaque/" + i3,schemaPath:"#/properties/opaque/items/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'",schema:schema78.properties.opaque.items.required,parentSchema:schema78.properties.opaque.items,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
for(const key4 of Object.keys(data17)){
if(!((((key4 === "what") || (key4 === "path")) || (key4 === "line")) || (key4 === "method"))){
const err39 = {instancePath:instancePath+"/opaque/" + i3,schemaPath:"#/properties/opaque/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema78.properties.opaque.items,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data17.what !== undefined && func0.call(data17, "what")){
let data18 = data17.what;
if(typeof data18 !== "string"){
const err40 = {instancePath:instancePath+"/opaque/" + i3+"/what",schemaPath:"#/properties/opaque/items/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.opaque.items.properties.what.type,parentSchema:schema78.properties.opaque.items.properties.what,data:data18};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data17.path !== undefined && func0.call(data17, "path")){
let data19 = data17.path;
if(typeof data19 !== "string"){
const err41 = {instancePath:instancePath+"/opaque/" + i3+"/path",schemaPath:"#/properties/opaque/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.opaque.items.properties.path.type,parentSchema:schema78.properties.opaque.items.properties.path,data:data19};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data17.line !== undefined && func0.call(data17, "line")){
let data20 = data17.line;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err42 = {instancePath:instancePath+"/opaque/" + i3+"/line",schemaPath:"#/properties/opaque/items/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema78.properties.opaque.items.properties.line.type,parentSchema:schema78.properties.opaque.items.properties.line,data:data20};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data17.method !== undefined && func0.call(data17, "method")){
let data21 = data17.method;
if(typeof data21 !== "string"){
const err43 = {instancePath:instancePath+"/opaque/" + i3+"/method",schemaPath:"#/properties/opaque/items/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.opaque.items.properties.method.type,parentSchema:schema78.properties.opaque.items.properties.method,data:data21};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/opaque/" + i3,schemaPath:"#/properties/opaque/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.properties.opaque.items.type,parentSchema:schema78.properties.opaque.items,data:data17};
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
const err45 = {instancePath:instancePath+"/opaque",schemaPath:"#/properties/opaque/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema78.properties.opaque.type,parentSchema:schema78.properties.opaque,data:data16};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.sites !== undefined && func0.call(data, "sites")){
let data22 = data.sites;
if(Array.isArray(data22)){
const len4 = data22.length;
for(let i4=0; i4<len4; i4++){
let data23 = data22[i4];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if((data23.path === undefined) || (!(func0.call(data23, "path")))){
const err46 = {instancePath:instancePath+"/sites/" + i4,schemaPath:"#/properties/sites/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'",schema:schema78.properties.sites.items.required,parentSchema:schema78.properties.sites.items,data:data23};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if((data23.method === undefined) || (!(func0.call(data23, "method")))){
const err47 = {instancePath:instancePath+"/sites/" + i4,schemaPath:"#/properties/sites/items/required",keyword:"required",params:{missingProperty: "method"},message:"must have required property '"+"method"+"'",schema:schema78.properties.sites.items.required,parentSchema:schema78.properties.sites.items,data:data23};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if((data23.line === undefined) || (!(func0.call(data23, "line")))){
const err48 = {instancePath:instancePath+"/sites/" + i4,schemaPath:"#/properties/sites/items/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'",schema:schema78.properties.sites.items.required,parentSchema:schema78.properties.sites.items,data:data23};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if((data23.kind === undefined) || (!(func0.call(data23, "kind")))){
const err49 = {instancePath:instancePath+"/sites/" + i4,schemaPath:"#/properties/sites/items/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema78.properties.sites.items.required,parentSchema:schema78.properties.sites.items,data:data23};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
for(const key5 of Object.keys(data23)){
if(!((((((((key5 === "path") || (key5 === "method")) || (key5 === "line")) || (key5 === "kind")) || (key5 === "rules")) || (key5 === "reason")) || (key5 === "detail")) || (key5 === "variable"))){
const err50 = {instancePath:instancePath+"/sites/" + i4,schemaPath:"#/properties/sites/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema78.properties.sites.items,data:data23};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data23.path !== undefined && func0.call(data23, "path")){
let data24 = data23.path;
if(typeof data24 !== "string"){
const err51 = {instancePath:instancePath+"/sites/" + i4+"/path",schemaPath:"#/properties/sites/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.sites.items.properties.path.type,parentSchema:schema78.properties.sites.items.properties.path,data:data24};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data23.method !== undefined && func0.call(data23, "method")){
let data25 = data23.method;
if(typeof data25 !== "string"){
const err52 = {instancePath:instancePath+"/sites/" + i4+"/method",schemaPath:"#/properties/sites/items/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.sites.items.properties.method.type,parentSchema:schema78.properties.sites.items.properties.method,data:data25};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data23.line !== undefined && func0.call(data23, "line")){
let data26 = data23.line;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err53 = {instancePath:instancePath+"/sites/" + i4+"/line",schemaPath:"#/properties/sites/items/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema78.properties.sites.items.properties.line.type,parentSchema:schema78.properties.sites.items.properties.line,data:data26};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 < 0 || isNaN(data26)){
const err54 = {instancePath:instancePath+"/sites/" + i4+"/line",schemaPath:"#/properties/sites/items/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema78.properties.sites.items.properties.line,data:data26};
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
if(data23.kind !== undefined && func0.call(data23, "kind")){
let data27 = data23.kind;
if(typeof data27 !== "string"){
const err55 = {instancePath:instancePath+"/sites/" + i4+"/kind",schemaPath:"#/properties/sites/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.sites.items.properties.kind.type,parentSchema:schema78.properties.sites.items.properties.kind,data:data27};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data23.rules !== undefined && func0.call(data23, "rules")){
let data28 = data23.rules;
if(Array.isArray(data28)){
const len5 = data28.length;
for(let i5=0; i5<len5; i5++){
let data29 = data28[i5];
if(typeof data29 !== "string"){
const err56 = {instancePath:instancePath+"/sites/" + i4+"/rules/" + i5,schemaPath:"#/properties/sites/items/properties/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.sites.items.properties.rules.items.type,parentSchema:schema78.properties.sites.items.properties.rules.items,data:data29};
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
const err57 = {instancePath:instancePath+"/sites/" + i4+"/rules",schemaPath:"#/properties/sites/items/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema78.properties.sites.items.properties.rules.type,parentSchema:schema78.properties.sites.items.properties.rules,data:data28};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data23.reason !== undefined && func0.call(data23, "reason")){
let data30 = data23.reason;
if(!(((((((((data30 === "reports_other_sites") || (data30 === "env_gated")) || (data30 === "needs_model")) || (data30 === "needs_gpu")) || (data30 === "opaque")) || (data30 === "unreachable")) || (data30 === "never_raises")) || (data30 === "covered_by")) || (data30 === "fills_default"))){
const err58 = {instancePath:instancePath+"/sites/" + i4+"/reason",schemaPath:"#/$defs/reason/enum",keyword:"enum",params:{allowedValues: schema79.enum},message:"must be equal to one of the allowed values",schema:schema79.enum,parentSchema:schema79,data:data30};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data23.detail !== undefined && func0.call(data23, "detail")){
let data31 = data23.detail;
if(typeof data31 !== "string"){
const err59 = {instancePath:instancePath+"/sites/" + i4+"/detail",schemaPath:"#/properties/sites/items/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.sites.items.properties.detail.type,parentSchema:schema78.properties.sites.items.properties.detail,data:data31};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data23.variable !== undefined && func0.call(data23, "variable")){
let data32 = data23.variable;
if(typeof data32 !== "string"){
const err60 = {instancePath:instancePath+"/sites/" + i4+"/variable",schemaPath:"#/properties/sites/items/properties/variable/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema78.properties.sites.items.properties.variable.type,parentSchema:schema78.properties.sites.items.properties.variable,data:data32};
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
const err61 = {instancePath:instancePath+"/sites/" + i4,schemaPath:"#/properties/sites/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.properties.sites.items.type,parentSchema:schema78.properties.sites.items,data:data23};
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
else {
const err62 = {instancePath:instancePath+"/sites",schemaPath:"#/properties/sites/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema78.properties.sites.type,parentSchema:schema78.properties.sites,data:data22};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema78.type,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}
validate71.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

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


function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="invariants.validated.schema.json" */;
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
if((data.schema_version === undefined) || (!(func0.call(data, "schema_version")))){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema_version"},message:"must have required property '"+"schema_version"+"'",schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((data.engine === undefined) || (!(func0.call(data, "engine")))){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "engine"},message:"must have required property '"+"engine"+"'",schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((data.engine_version === undefined) || (!(func0.call(data, "engine_version")))){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "engine_version"},message:"must have required property '"+"engine_version"+"'",schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((data.image_ref === undefined) || (!(func0.call(data, "image_ref")))){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "image_ref"},message:"must have required property '"+"image_ref"+"'",schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((data.image_digest === undefined) || (!(func0.call(data, "image_digest")))){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "image_digest"},message:"must have required property '"+"image_digest"+"'",schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((data.pool === undefined) || (!(func0.call(data, "pool")))){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "pool"},message:"must have required property '"+"pool"+"'",schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((data.totals === undefined) || (!(func0.call(data, "totals")))){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "totals"},message:"must have required property '"+"totals"+"'",schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((data.quality === undefined) || (!(func0.call(data, "quality")))){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "quality"},message:"must have required property '"+"quality"+"'",schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((data.environment === undefined) || (!(func0.call(data, "environment")))){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environment"},message:"must have required property '"+"environment"+"'",schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((data.enums === undefined) || (!(func0.call(data, "enums")))){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "enums"},message:"must have required property '"+"enums"+"'",schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((data.classes === undefined) || (!(func0.call(data, "classes")))){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "classes"},message:"must have required property '"+"classes"+"'",schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((data.rules === undefined) || (!(func0.call(data, "rules")))){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rules"},message:"must have required property '"+"rules"+"'",schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key0 of Object.keys(data)){
if(!(func0.call(schema81.properties, key0))){
const err12 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.schema_version !== undefined && func0.call(data, "schema_version")){
let data0 = data.schema_version;
if("2.0.0" !== data0){
const err13 = {instancePath:instancePath+"/schema_version",schemaPath:"#/properties/schema_version/const",keyword:"const",params:{allowedValue: "2.0.0"},message:"must be equal to constant",schema:"2.0.0",parentSchema:schema81.properties.schema_version,data:data0};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.engine !== undefined && func0.call(data, "engine")){
let data1 = data.engine;
if(typeof data1 !== "string"){
const err14 = {instancePath:instancePath+"/engine",schemaPath:"#/properties/engine/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema81.properties.engine.type,parentSchema:schema81.properties.engine,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.engine_version !== undefined && func0.call(data, "engine_version")){
let data2 = data.engine_version;
if(typeof data2 !== "string"){
const err15 = {instancePath:instancePath+"/engine_version",schemaPath:"#/properties/engine_version/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema81.properties.engine_version.type,parentSchema:schema81.properties.engine_version,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.image_ref !== undefined && func0.call(data, "image_ref")){
let data3 = data.image_ref;
if((typeof data3 !== "string") && (data3 !== null)){
const err16 = {instancePath:instancePath+"/image_ref",schemaPath:"#/properties/image_ref/type",keyword:"type",params:{type: schema81.properties.image_ref.type},message:"must be string,null",schema:schema81.properties.image_ref.type,parentSchema:schema81.properties.image_ref,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.image_digest !== undefined && func0.call(data, "image_digest")){
let data4 = data.image_digest;
if((typeof data4 !== "string") && (data4 !== null)){
const err17 = {instancePath:instancePath+"/image_digest",schemaPath:"#/properties/image_digest/type",keyword:"type",params:{type: schema81.properties.image_digest.type},message:"must be string,null",schema:schema81.properties.image_digest.type,parentSchema:schema81.properties.image_digest,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.pool !== undefined && func0.call(data, "pool")){
if(!(validate54(data.pool, {instancePath:instancePath+"/pool",parentData:data,parentDataProperty:"pool",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.totals !== undefined && func0.call(data, "totals")){
let data6 = data.totals;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if((data6.rules_proposed === undefined) || (!(func0.call(data6, "rules_proposed")))){
const err18 = {instancePath:instancePath+"/totals",schemaPath:"#/properties/totals/required",keyword:"required",params:{missingProperty: "rules_proposed"},message:"must have required property '"+"rules_proposed"+"'",schema:schema81.properties.totals.required,parentSchema:schema81.properties.totals,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((data6.rules_confirmed === undefined) || (!(func0.call(data6, "rules_confirmed")))){
const err19 = {instancePath:instancePath+"/totals",schemaPath:"#/properties/totals/required",keyword:"required",params:{missingProperty: "rules_confirmed"},message:"must have required property '"+"rules_confirmed"+"'",schema:schema81.properties.totals.required,parentSchema:schema81.properties.totals,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((data6.rules_quarantined === undefined) || (!(func0.call(data6, "rules_quarantined")))){
const err20 = {instancePath:instancePath+"/totals",schemaPath:"#/properties/totals/required",keyword:"required",params:{missingProperty: "rules_quarantined"},message:"must have required property '"+"rules_quarantined"+"'",schema:schema81.properties.totals.required,parentSchema:schema81.properties.totals,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((data6.configurations === undefined) || (!(func0.call(data6, "configurations")))){
const err21 = {instancePath:instancePath+"/totals",schemaPath:"#/properties/totals/required",keyword:"required",params:{missingProperty: "configurations"},message:"must have required property '"+"configurations"+"'",schema:schema81.properties.totals.required,parentSchema:schema81.properties.totals,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((data6.fidelity === undefined) || (!(func0.call(data6, "fidelity")))){
const err22 = {instancePath:instancePath+"/totals",schemaPath:"#/properties/totals/required",keyword:"required",params:{missingProperty: "fidelity"},message:"must have required property '"+"fidelity"+"'",schema:schema81.properties.totals.required,parentSchema:schema81.properties.totals,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key1 of Object.keys(data6)){
if(!(((((key1 === "rules_proposed") || (key1 === "rules_confirmed")) || (key1 === "rules_quarantined")) || (key1 === "configurations")) || (key1 === "fidelity"))){
const err23 = {instancePath:instancePath+"/totals",schemaPath:"#/properties/totals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema81.properties.totals,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.rules_proposed !== undefined && func0.call(data6, "rules_proposed")){
let data7 = data6.rules_proposed;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err24 = {instancePath:instancePath+"/totals/rules_proposed",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/totals/rules_proposed",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data7};
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
if(data6.rules_confirmed !== undefined && func0.call(data6, "rules_confirmed")){
let data8 = data6.rules_confirmed;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err26 = {instancePath:instancePath+"/totals/rules_confirmed",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err27 = {instancePath:instancePath+"/totals/rules_confirmed",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data8};
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
if(data6.rules_quarantined !== undefined && func0.call(data6, "rules_quarantined")){
let data9 = data6.rules_quarantined;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err28 = {instancePath:instancePath+"/totals/rules_quarantined",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err29 = {instancePath:instancePath+"/totals/rules_quarantined",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data9};
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
if(data6.configurations !== undefined && func0.call(data6, "configurations")){
let data10 = data6.configurations;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err30 = {instancePath:instancePath+"/totals/configurations",schemaPath:"#/$defs/count/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema83.type,parentSchema:schema83,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
const err31 = {instancePath:instancePath+"/totals/configurations",schemaPath:"#/$defs/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema83,data:data10};
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
if(data6.fidelity !== undefined && func0.call(data6, "fidelity")){
let data11 = data6.fidelity;
if(Array.isArray(data11)){
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
if(!(validate56(data11[i0], {instancePath:instancePath+"/totals/fidelity/" + i0,parentData:data11,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
}
else {
const err32 = {instancePath:instancePath+"/totals/fidelity",schemaPath:"#/properties/totals/properties/fidelity/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema81.properties.totals.properties.fidelity.type,parentSchema:schema81.properties.totals.properties.fidelity,data:data11};
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
const err33 = {instancePath:instancePath+"/totals",schemaPath:"#/properties/totals/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema81.properties.totals.type,parentSchema:schema81.properties.totals,data:data6};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.quality !== undefined && func0.call(data, "quality")){
let data13 = data.quality;
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
if(!(validate66(data13[i1], {instancePath:instancePath+"/quality/" + i1,parentData:data13,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
}
else {
const err34 = {instancePath:instancePath+"/quality",schemaPath:"#/properties/quality/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema81.properties.quality.type,parentSchema:schema81.properties.quality,data:data13};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.environment !== undefined && func0.call(data, "environment")){
let data15 = data.environment;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if((data16.name === undefined) || (!(func0.call(data16, "name")))){
const err35 = {instancePath:instancePath+"/environment/" + i2,schemaPath:"rule.schema.json#/$defs/environment_fact/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema76.required,parentSchema:schema76,data:data16};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key2 of Object.keys(data16)){
if(!(((key2 === "name") || (key2 === "value")) || (key2 === "raises"))){
const err36 = {instancePath:instancePath+"/environment/" + i2,schemaPath:"rule.schema.json#/$defs/environment_fact/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema76,data:data16};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data16.name !== undefined && func0.call(data16, "name")){
let data17 = data16.name;
if(typeof data17 !== "string"){
const err37 = {instancePath:instancePath+"/environment/" + i2+"/name",schemaPath:"rule.schema.json#/$defs/environment_fact/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema76.properties.name.type,parentSchema:schema76.properties.name,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data16.raises !== undefined && func0.call(data16, "raises")){
let data18 = data16.raises;
if(typeof data18 !== "string"){
const err38 = {instancePath:instancePath+"/environment/" + i2+"/raises",schemaPath:"rule.schema.json#/$defs/environment_fact/properties/raises/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema76.properties.raises.type,parentSchema:schema76.properties.raises,data:data18};
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
const err39 = {instancePath:instancePath+"/environment/" + i2,schemaPath:"rule.schema.json#/$defs/environment_fact/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema76.type,parentSchema:schema76,data:data16};
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
const err40 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema81.properties.environment.type,parentSchema:schema81.properties.environment,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.enums !== undefined && func0.call(data, "enums")){
let data19 = data.enums;
if(Array.isArray(data19)){
const len3 = data19.length;
for(let i3=0; i3<len3; i3++){
let data20 = data19[i3];
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if((data20.class === undefined) || (!(func0.call(data20, "class")))){
const err41 = {instancePath:instancePath+"/enums/" + i3,schemaPath:"rule.schema.json#/$defs/enum/required",keyword:"required",params:{missingProperty: "class"},message:"must have required property '"+"class"+"'",schema:schema77.required,parentSchema:schema77,data:data20};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((data20.mixin === undefined) || (!(func0.call(data20, "mixin")))){
const err42 = {instancePath:instancePath+"/enums/" + i3,schemaPath:"rule.schema.json#/$defs/enum/required",keyword:"required",params:{missingProperty: "mixin"},message:"must have required property '"+"mixin"+"'",schema:schema77.required,parentSchema:schema77,data:data20};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((data20.members === undefined) || (!(func0.call(data20, "members")))){
const err43 = {instancePath:instancePath+"/enums/" + i3,schemaPath:"rule.schema.json#/$defs/enum/required",keyword:"required",params:{missingProperty: "members"},message:"must have required property '"+"members"+"'",schema:schema77.required,parentSchema:schema77,data:data20};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
for(const key3 of Object.keys(data20)){
if(!(((key3 === "class") || (key3 === "mixin")) || (key3 === "members"))){
const err44 = {instancePath:instancePath+"/enums/" + i3,schemaPath:"rule.schema.json#/$defs/enum/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema77,data:data20};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data20.class !== undefined && func0.call(data20, "class")){
let data21 = data20.class;
if(typeof data21 !== "string"){
const err45 = {instancePath:instancePath+"/enums/" + i3+"/class",schemaPath:"rule.schema.json#/$defs/enum/properties/class/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.class.type,parentSchema:schema77.properties.class,data:data21};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data20.mixin !== undefined && func0.call(data20, "mixin")){
let data22 = data20.mixin;
if(!(((data22 === "str") || (data22 === "int")) || (data22 === null))){
const err46 = {instancePath:instancePath+"/enums/" + i3+"/mixin",schemaPath:"rule.schema.json#/$defs/enum/properties/mixin/enum",keyword:"enum",params:{allowedValues: schema77.properties.mixin.enum},message:"must be equal to one of the allowed values",schema:schema77.properties.mixin.enum,parentSchema:schema77.properties.mixin,data:data22};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data20.members !== undefined && func0.call(data20, "members")){
let data23 = data20.members;
if(Array.isArray(data23)){
const len4 = data23.length;
for(let i4=0; i4<len4; i4++){
let data24 = data23[i4];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if((data24.name === undefined) || (!(func0.call(data24, "name")))){
const err47 = {instancePath:instancePath+"/enums/" + i3+"/members/" + i4,schemaPath:"rule.schema.json#/$defs/enum/properties/members/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema77.properties.members.items.required,parentSchema:schema77.properties.members.items,data:data24};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if((data24.value === undefined) || (!(func0.call(data24, "value")))){
const err48 = {instancePath:instancePath+"/enums/" + i3+"/members/" + i4,schemaPath:"rule.schema.json#/$defs/enum/properties/members/items/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'",schema:schema77.properties.members.items.required,parentSchema:schema77.properties.members.items,data:data24};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
for(const key4 of Object.keys(data24)){
if(!((key4 === "name") || (key4 === "value"))){
const err49 = {instancePath:instancePath+"/enums/" + i3+"/members/" + i4,schemaPath:"rule.schema.json#/$defs/enum/properties/members/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema77.properties.members.items,data:data24};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data24.name !== undefined && func0.call(data24, "name")){
let data25 = data24.name;
if(typeof data25 !== "string"){
const err50 = {instancePath:instancePath+"/enums/" + i3+"/members/" + i4+"/name",schemaPath:"rule.schema.json#/$defs/enum/properties/members/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema77.properties.members.items.properties.name.type,parentSchema:schema77.properties.members.items.properties.name,data:data25};
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
const err51 = {instancePath:instancePath+"/enums/" + i3+"/members/" + i4,schemaPath:"rule.schema.json#/$defs/enum/properties/members/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.properties.members.items.type,parentSchema:schema77.properties.members.items,data:data24};
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
const err52 = {instancePath:instancePath+"/enums/" + i3+"/members",schemaPath:"rule.schema.json#/$defs/enum/properties/members/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema77.properties.members.type,parentSchema:schema77.properties.members,data:data23};
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
const err53 = {instancePath:instancePath+"/enums/" + i3,schemaPath:"rule.schema.json#/$defs/enum/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema77.type,parentSchema:schema77,data:data20};
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
const err54 = {instancePath:instancePath+"/enums",schemaPath:"#/properties/enums/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema81.properties.enums.type,parentSchema:schema81.properties.enums,data:data19};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.classes !== undefined && func0.call(data, "classes")){
let data26 = data.classes;
if(Array.isArray(data26)){
const len5 = data26.length;
for(let i5=0; i5<len5; i5++){
if(!(validate71(data26[i5], {instancePath:instancePath+"/classes/" + i5,parentData:data26,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
}
else {
const err55 = {instancePath:instancePath+"/classes",schemaPath:"#/properties/classes/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema81.properties.classes.type,parentSchema:schema81.properties.classes,data:data26};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.rules !== undefined && func0.call(data, "rules")){
let data28 = data.rules;
if(Array.isArray(data28)){
const len6 = data28.length;
for(let i6=0; i6<len6; i6++){
if(!(validate48(data28[i6], {instancePath:instancePath+"/rules/" + i6,parentData:data28,parentDataProperty:i6,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
}
else {
const err56 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema81.properties.rules.type,parentSchema:schema81.properties.rules,data:data28};
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
const err57 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema81.type,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
