using Microsoft.AspNetCore.Http;

namespace CSat.Api.Serving;

/// <summary>The approved OpenAPI document of what JSON can carry, for whoever asks: like reflection, it tells no more than the contract.</summary>
internal static class OpenApiFile
{
    /// <summary>Where it is served.</summary>
    public const string Path = "/openapi.json";

    private const string Resource = "openapi.json";

    private static readonly Lazy<byte[]> Content = new(Read);

    /// <summary>Serves it.</summary>
    public static void Map(WebApplication application) => application.MapGet(Path, WriteAsync);

    private static Task WriteAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Content.Value.Length;
        return context.Response.Body.WriteAsync(Content.Value, context.RequestAborted).AsTask();
    }

    private static byte[] Read()
    {
        using var stream = typeof(OpenApiFile).Assembly.GetManifestResourceStream(Resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
