-- The small tables of an organisation, as the source holds them.
CREATE TABLE raw.department (department_id UUID, code VARCHAR, name_zh VARCHAR, name_en VARCHAR, position INTEGER);
CREATE TABLE raw.item (item_id UUID, code VARCHAR, name_zh VARCHAR, name_en VARCHAR, department_id UUID, topic VARCHAR, position INTEGER);
CREATE TABLE raw.competitor (competitor_id UUID, code VARCHAR, name_zh VARCHAR, name_en VARCHAR);
CREATE TABLE raw.offering (offering_id UUID, code VARCHAR, name_zh VARCHAR, name_en VARCHAR);
