// Validates an OpenAPI document by its schema and its references: validate.mjs FILE; prints its version and title.
import SwaggerParser from '@apidevtools/swagger-parser';

const document = await SwaggerParser.validate(process.argv[2]);
console.log(document.openapi, document.info.title);
