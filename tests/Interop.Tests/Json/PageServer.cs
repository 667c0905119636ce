using CSat.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CSat.Interop.Tests.Json;

/// <summary>Serves a page that calls the API, and hears what it saw. One server has two origins: by the machine's address, and by its name.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly WebApplication _application;
    private readonly int _port;
    private TaskCompletionSource<string> _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PageServer(WebApplication application)
    {
        _application = application;
        application.MapPost("/seen", async (HttpContext context) =>
        {
            using var reader = new StreamReader(context.Request.Body);
            _seen.TrySetResult(await reader.ReadToEndAsync());
        });
        application.Start();
        _port = new Uri(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
    }

    /// <summary>The page's origin by address.</summary>
    public string Origin => $"http://127.0.0.1:{_port}";

    /// <summary>The page's origin by name.</summary>
    public string OtherOrigin => $"http://localhost:{_port}";

    public static PageServer Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        var application = builder.Build();
        Serve(application, "", ForeignProgram.PathOf("Browser"));
        Serve(application, "/contract", AppContext.BaseDirectory);
        Serve(application, "/node_modules", Repository.NodeModules);
        return new PageServer(application);
    }

    /// <summary>Opens the page in a browser, and gives what it saw of the API, a line a case.</summary>
    public async Task<string> OpenAsync(string origin, string api, string key)
    {
        _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using var profile = new TemporaryDirectory();
        string[] sandbox = Environment.UserName == "root" ? ["--no-sandbox"] : [];
        await using var browser = HostProcess.Start(Program(), ["--headless=new", "--disable-gpu", "--no-first-run", "--user-data-dir=" + profile.PathOf("profile"), .. sandbox, $"{origin}/page.html?api={api}&key={key}"]);
        try
        {
            return await _seen.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new InvalidOperationException("The page said nothing.\n" + browser.Output + browser.Errors);
        }
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static void Serve(WebApplication application, string path, string folder) => application.UseStaticFiles(new StaticFileOptions
    {
        RequestPath = path, FileProvider = new PhysicalFileProvider(folder), ServeUnknownFileTypes = true,
        ContentTypeProvider = new FileExtensionContentTypeProvider(new Dictionary<string, string> { [".html"] = "text/html; charset=utf-8", [".js"] = "text/javascript", [".mjs"] = "text/javascript" }),
    });

    private static string Program() => Environment.GetEnvironmentVariable("CSAT_CHROMIUM") is { Length: > 0 } named ? named : "chromium";
}
