using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace CSat.Hosting.Logging;

/// <summary>How hosts log: one readable line an entry, on standard error, so that standard output holds results alone; the same in files where they are wanted.</summary>
public static class HostLogging
{
    /// <summary>Replaces what was configured before.</summary>
    /// <param name="logging">A logger factory's or a web application's.</param>
    /// <param name="level">The least level of CSat's own entries; the framework's are kept at warning, at information in detail.</param>
    /// <param name="file">Takes the same entries; its owner disposes it. Null for none.</param>
    public static void Configure(ILoggingBuilder logging, LogLevel level, ILoggerProvider? file = null)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(level < LogLevel.Information ? LogLevel.Information : LogLevel.Warning);
        logging.AddFilter("CSat", level);
        logging.AddSimpleConsole(options =>
        {
            options.SingleLine = true;
            options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
            options.UseUtcTimestamp = true;
            options.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        logging.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        KeepQuiet(logging.Services);
        if (file is not null)
        {
            // By a factory: what the container makes it also disposes, and then the last counts are said.
            logging.Services.AddSingleton<ILoggerProvider>(_ => new QuietLogging(file, TimeProvider.System));
        }
    }

    // The console's provider is made by the container, which knows its options; it is found by its type and wrapped.
    private static void KeepQuiet(IServiceCollection services)
    {
        var console = services.Single(service => service.ServiceType == typeof(ILoggerProvider));
        services.Remove(console);
        services.AddSingleton(console.ImplementationType!);
        services.AddSingleton<ILoggerProvider>(parts => new QuietLogging((ILoggerProvider)parts.GetRequiredService(console.ImplementationType!), TimeProvider.System));
    }
}
