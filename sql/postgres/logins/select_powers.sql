-- What the session's user may do: whether it has the rights of a role, and whether it could leave row-level security behind. Stepping into that role is no way out.
SELECT session_user::text AS login_name,
  pg_has_role(session_user, @role, 'USAGE') AS has_rights,
  user_role.rolsuper OR user_role.rolbypassrls OR user_role.rolcreaterole OR user_role.rolreplication
    OR EXISTS (SELECT FROM pg_auth_members AS membership WHERE membership.member = user_role.oid AND membership.roleid <> @role::regrole) AS is_too_strong
FROM pg_roles AS user_role
WHERE user_role.rolname = session_user
