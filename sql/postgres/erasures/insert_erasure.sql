INSERT INTO csat.erasure (
  organization_id, erasure_id, at, actor, subject, subject_id, reason, source_system, digest, texts, comments, attributes, customers, external_ids
)
VALUES (
  @organization_id, @erasure_id, @at, @actor, @subject, @subject_id, @reason, @source_system, @digest, @texts, @comments, @attributes, @customers, @external_ids
)
