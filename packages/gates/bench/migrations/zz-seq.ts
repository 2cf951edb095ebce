import { measureMigrations } from "../../src/database/measure-migrations.ts";
const base=[{path:"m/001_a.up.sql",text:"CREATE SEQUENCE s;"}]; const up={path:"m/002_b.up.sql",text:"CREATE TABLE t (id int);"};
try { const m=await measureMigrations({base,merged:[...base,up],request:[{up}],others:[]},{timeoutSeconds:20,tell:()=>{}}); console.log(JSON.stringify(m)); } catch(e) { console.log(String(e)); }
