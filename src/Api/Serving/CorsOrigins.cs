using CSat.Api.Calls;
using CSat.Api.Errors;
using CSat.Domain.Problems;
using Microsoft.AspNetCore.Http;

namespace CSat.Api.Serving;

/// <summary>The origins whose pages may call from a browser and read what is answered. Without any, browsers keep the pages of every other origin out.</summary>
internal static class CorsOrigins
{
    /// <summary>The variable that names them where the option is not given, separated by commas or spaces.</summary>
    public const string Variable = "CSAT_CORS_ORIGINS";

    private static readonly TimeSpan PreflightAge = TimeSpan.FromHours(1);

    /// <summary>The origins as browsers write them: those that the option names, else those of the variable.</summary>
    /// <param name="option">What the option is called.</param>
    /// <param name="given">What it names; null or none where it is not given.</param>
    /// <param name="variable">The variable's value.</param>
    /// <exception cref="ProblemException">One is no origin.</exception>
    public static IReadOnlyList<string> Read(string option, IReadOnlyCollection<string>? given, string? variable) =>
        given is { Count: > 0 }
            ? [.. given.Select(text => Parse(option, text))]
            : [.. (variable ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(text => Parse(Variable, text))];

    /// <summary>Adds what <see cref="Use"/> needs.</summary>
    public static void Add(IServiceCollection services, IReadOnlyList<string> origins) =>
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins([.. origins])
            .WithMethods(HttpMethods.Get, HttpMethods.Post, HttpMethods.Put)
            .AllowAnyHeader()

            // A status alone comes in the headers, of which a page sees none but these.
            .WithExposedHeaders(StatusHeaders.Code, StatusHeaders.Message, StatusHeaders.Details, WriteToken.Header)
            .SetPreflightMaxAge(PreflightAge)));

    /// <summary>Tells browsers, on every answer and before any key is asked for, whose pages may read it.</summary>
    public static void Use(WebApplication application, IReadOnlyList<string> origins)
    {
        if (origins.Count > 0)
        {
            application.UseCors();
        }
    }

    private static string Parse(string field, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" && uri is { PathAndQuery: "/", Fragment: "", UserInfo: "", HostNameType: UriHostNameType.Dns or UriHostNameType.IPv4 or UriHostNameType.IPv6 }
            ? $"{uri.Scheme}://{(uri.HostNameType == UriHostNameType.IPv6 ? uri.Host : uri.IdnHost)}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}"
            : throw new ProblemException(NoOrigin(field, text));

    private static Problem NoOrigin(string field, string text) => Problem.Worded("cors-origin", ProblemReason.FieldInvalid, field, "cors", ("value", text));
}
