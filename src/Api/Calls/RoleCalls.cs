using CSat.Domain.Persons;
using CSat.Domain.Problems;
using CSat.Domain.Regimes;
using CSat.Postgres.Tenants;
using Npgsql;

namespace CSat.Api.Calls;

/// <summary>Who a caller is by the organisation's record of people, and what a regime lets that person do. Asked in the transaction of what is done.</summary>
internal static class RoleCalls
{
    private const string Statement = "postgres/persons/select_acting_person.sql";

    /// <summary>The day of the call in the organisation's zone.</summary>
    public static DateOnly Today(this Call call) => call.DayOf(call.At);

    /// <summary>The day of a moment in the organisation's zone.</summary>
    public static DateOnly DayOf(this Call call, DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, call.Tenant.TimeZone).DateTime);

    /// <summary>The command that looks for the caller's person, for a batch that reads more than that; <see cref="ReadAsync"/> reads its result.</summary>
    public static NpgsqlBatchCommand Look(Call call) => TenantStatements.BatchCommand(call.Tenant.Id, Statement, Key(call));

    /// <summary>The caller's person; null for a caller who is none.</summary>
    /// <param name="results">Stand at the result of <see cref="Look"/>.</param>
    public static async Task<ActingPerson?> ReadAsync(BatchResults results) => PersonOf(await results.RowsAsync<ActingRow>());

    /// <summary>The caller's person; null for a caller who is none.</summary>
    public static async Task<ActingPerson?> FindPersonAsync(this Call call, TenantTransaction transaction) =>
        PersonOf(await transaction.QueryAsync<ActingRow>(Statement, Key(call), call.Cancellation));

    /// <summary>Lets an act pass that a regime reserves to a role, where the caller's person holds it today.</summary>
    /// <param name="call">The call.</param>
    /// <param name="transaction">The transaction of the act.</param>
    /// <param name="regime">The regime that reserves it, of the version that governs the act.</param>
    /// <param name="role">Code of the role.</param>
    /// <param name="field">The field that states or needs the role.</param>
    /// <returns>Who acts, for the record of the act.</returns>
    /// <exception cref="ProblemException">The caller is no person, or does not hold the role today.</exception>
    public static async Task<ActingPerson> RequireRoleAsync(this Call call, TenantTransaction transaction, Regime regime, string role, string field)
    {
        var person = await call.FindPersonAsync(transaction);
        return RoleJudgement.CheckRole(person, regime, role, [call.Today()], field) is { } problem ? throw new ProblemException(problem) : person!;
    }

    /// <summary>Lets an act pass that needs a permission of a regime, where the caller's person holds today a role that has it, or the caller acts for a system.</summary>
    /// <param name="call">The call.</param>
    /// <param name="transaction">The transaction of the act.</param>
    /// <param name="regime">The regime that governs the act.</param>
    /// <param name="permission">The permission.</param>
    /// <returns>Who acts, for the record of the act; null for a system.</returns>
    /// <exception cref="ProblemException">The caller's person holds no such role today.</exception>
    public static async Task<ActingPerson?> RequirePermissionAsync(this Call call, TenantTransaction transaction, Regime regime, Permission permission)
    {
        var person = await call.FindPersonAsync(transaction);
        return RoleJudgement.CheckPermission(person, regime, permission, call.Today()) is { } problem ? throw new ProblemException(problem) : person;
    }

    /// <summary>Lets an act pass whose caller states a role of the regime: a person must hold it today; a system speaks for those whose acts it enters.</summary>
    /// <param name="call">The call.</param>
    /// <param name="transaction">The transaction of the act.</param>
    /// <param name="regime">The regime that governs the act; null for none.</param>
    /// <param name="role">Code of the role; empty where none is stated.</param>
    /// <param name="field">The field that states it.</param>
    /// <exception cref="ProblemException">The caller's person does not hold the role today.</exception>
    public static async Task RequireStatedRoleAsync(this Call call, TenantTransaction transaction, Regime? regime, string role, string field)
    {
        if (regime is not null && role.Length > 0 && await call.FindPersonAsync(transaction) is { } person
            && RoleJudgement.CheckRole(person, regime, role, [call.Today()], field) is { } problem)
        {
            throw new ProblemException(problem);
        }
    }

    /// <summary>Lets an act pass that a regime has done by some roles, where the caller's person holds one of them today, or the caller acts for a system.</summary>
    /// <param name="call">The call.</param>
    /// <param name="transaction">The transaction of the act.</param>
    /// <param name="regime">The regime that governs the act.</param>
    /// <param name="roles">Codes of the roles; empty where the regime names none, and then anybody may.</param>
    /// <exception cref="ProblemException">The caller's person holds none of them today.</exception>
    public static async Task RequireOneOfAsync(this Call call, TenantTransaction transaction, Regime regime, IReadOnlyList<string> roles)
    {
        if (roles.Count > 0 && await call.FindPersonAsync(transaction) is { } person && RoleJudgement.CheckOneOf(person, regime, roles, [call.Today()], "authorization") is { } problem)
        {
            throw new ProblemException(problem);
        }
    }

    private static object Key(Call call) => new { call.Caller.ApiKeyId, call.Caller.Identity };

    private static ActingPerson? PersonOf(IReadOnlyList<ActingRow> rows) => rows.Count == 0
        ? null
        : new ActingPerson(
            rows[0].PersonId, rows[0].Code, rows[0].Inactive,
            [.. rows.Where(row => row.RoleCode.Length > 0).Select(row => new HeldRole(row.RegimeCode, row.RoleCode, row.ValidFrom, row.ValidTo))]);

    private sealed record ActingRow
    {
        public Guid PersonId { get; init; }

        public string Code { get; init; } = "";

        public bool Inactive { get; init; }

        public string RegimeCode { get; init; } = "";

        public string RoleCode { get; init; } = "";

        public DateOnly ValidFrom { get; init; }

        public DateOnly? ValidTo { get; init; }
    }
}
