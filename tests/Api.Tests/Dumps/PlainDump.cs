using System.Globalization;
using System.Text;
using CSat.Testing;
using Npgsql;

namespace CSat.Api.Tests.Dumps;

/// <summary>
/// A plain dump in the order and the words of pg_dump 18, whose program comes with no package of ours: tables and functions without what guards them, rows, then
/// keys, indexes, triggers, row-level security and rights. Its owner is another, and it holds no roles.
/// </summary>
internal static class PlainDump
{
    private const int LastBeforeRows = 5;

    private const string Header = """
        --
        -- PostgreSQL database dump
        --

        \restrict 7bXq0Vt5mS3dLw9KcR2yPz8NfGh1JaUe

        SET statement_timeout = 0;
        SET lock_timeout = 0;
        SET idle_in_transaction_session_timeout = 0;
        SET transaction_timeout = 0;
        SET client_encoding = 'UTF8';
        SET standard_conforming_strings = on;
        SELECT pg_catalog.set_config('search_path', '', false);
        SET check_function_bodies = false;
        SET xmloption = content;
        SET client_min_messages = warning;
        SET row_security = off;


        """;

    /// <summary>Dumps a database.</summary>
    /// <param name="source">Connects a superuser.</param>
    public static async Task<string> WriteAsync(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        await ExecuteAsync(connection, "SET search_path = ''; SET timezone = 'UTC'");
        var dump = new StringBuilder(Header);
        var hasRows = false;
        foreach (var (place, statement) in await StatementsAsync(connection))
        {
            if (place > LastBeforeRows && !hasRows)
            {
                hasRows = true;
                await AddRowsAsync(connection, dump);
            }

            dump.Append(statement).Append("\n\n\n");
        }

        await ExecuteAsync(connection, "RESET search_path; RESET timezone");
        return dump.Append("--\n-- PostgreSQL database dump complete\n--\n\n\\unrestrict 7bXq0Vt5mS3dLw9KcR2yPz8NfGh1JaUe\n").ToString();
    }

    private static async Task<List<(int Place, string Statement)>> StatementsAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(await File.ReadAllTextAsync(Repository.PathOf("tests", "Api.Tests", "Dumps", "plain_dump.sql")), connection);
        await using var reader = await command.ExecuteReaderAsync();
        var statements = new List<(int Place, string Statement)>();
        while (await reader.ReadAsync())
        {
            statements.Add((reader.GetInt32(0), reader.GetString(2)));
        }

        return statements;
    }

    private static async Task AddRowsAsync(NpgsqlConnection connection, StringBuilder dump)
    {
        const string Tables = """
            SELECT format('%I.%I (%s)', nspname, relname, string_agg(quote_ident(attname), ', ' ORDER BY attnum))
            FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace JOIN pg_attribute ON attrelid = pg_class.oid
            WHERE nspname IN ('csat', 'csat_meta') AND relkind = 'r' AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
            GROUP BY nspname, relname ORDER BY nspname, relname
            """;
        var tables = new List<string>();
        await using (var command = new NpgsqlCommand(Tables, connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                tables.Add(reader.GetString(0));
            }
        }

        foreach (var table in tables)
        {
            using var rows = await connection.BeginTextExportAsync($"COPY {table} TO STDOUT");
            dump.Append(CultureInfo.InvariantCulture, $"COPY {table} FROM stdin;\n").Append(await rows.ReadToEndAsync()).Append("\\.\n\n\n");
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
