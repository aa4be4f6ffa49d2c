using System;
using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Records;

namespace PosTerminal.Emulator.Device;

/// <summary>
/// The device around the terminal: case, supply, memory, parts, calendar, and what was put into it. It outlives
/// power cuts, and everything about it can be made wrong.
/// </summary>
public sealed class SimulatedDevice : IDeviceHealth, IDeployment, IClock
{
    private const int HealthySupplyMv = 4_900;
    private const int HealthyMemoryBytes = 64_000;
    /// <summary>The date at which calendars stand unless another one is wanted, YYMMDD.</summary>
    public const int UsualDate = 261124;

    private const int GoodMinute = 10 * 60;

    private long _utcSeconds = CalendarTime.SecondsOf(0, GoodMinute);

    /// <inheritdoc/>
    public bool IsTamperOpen { get; set; }

    /// <inheritdoc/>
    public bool IsPrinterFaulty { get; set; }

    /// <inheritdoc/>
    public int SupplyMv { get; set; } = HealthySupplyMv;

    /// <inheritdoc/>
    public int FreeMemoryBytes { get; set; } = HealthyMemoryBytes;

    /// <inheritdoc/>
    public int Parts { get; set; } = TestDeployment.AllParts;

    /// <summary>The date of a calendar that is right, YYMMDD.</summary>
    public int RightDate { get; init; } = UsualDate;

    /// <summary>The date in UTC at which the calendar stands, YYMMDD; 0 while it is not set.</summary>
    public int Date
    {
        get;
        set
        {
            field = value;
            _utcSeconds = CalendarTime.SecondsOf(Date, MinuteOfDay);
        }
    }

    /// <summary>The minute of the day in UTC at which the calendar stands, 0 to 1439.</summary>
    public int MinuteOfDay
    {
        get;
        set
        {
            field = value;
            _utcSeconds = CalendarTime.SecondsOf(Date, MinuteOfDay);
        }
    } = GoodMinute;

    /// <summary>Seconds since the begin of 2000 in UTC, where the calendar runs; null while it stands.</summary>
    public Func<long>? RunningClock { get; set; }

    /// <inheritdoc/>
    public long UtcSeconds => RunningClock?.Invoke() ?? _utcSeconds;

    /// <summary>True when the display does not answer.</summary>
    public bool IsDisplayDead { get; set; }

    /// <summary>How the reader head is.</summary>
    public ReaderCondition Reader { get; set; }

    /// <summary>True when the keys in the device are gone.</summary>
    public bool AreKeysErased { get; set; }

    /// <summary>How often the provider has put in new keys, each time under a new number of the initial key.</summary>
    public int KeyGeneration { get; private set; }

    /// <summary>True when the next picture that the terminal shows throws.</summary>
    public bool IsCrashOrdered { get; set; }

    /// <summary>What runs and what the provider sealed.</summary>
    public TestDeployment Deployment { get; init; } = new();

    /// <inheritdoc/>
    public int Read(DeploymentPart part, byte[] buffer)
    {
        byte[] bytes = Deployment.BytesOf(part);
        if (bytes.Length > buffer.Length)
        {
            return 0;
        }
        bytes.CopyTo(buffer, 0);
        return bytes.Length;
    }

    /// <inheritdoc/>
    public void RejectUpdate() => Deployment.Update = [];

    /// <inheritdoc/>
    public bool TryEraseKeys() => AreKeysErased = true;

    /// <summary>The provider puts in new keys, which the next power-up finds.</summary>
    public void PutNewKeys()
    {
        AreKeysErased = false;
        KeyGeneration++;
    }

    /// <summary>Somebody repairs everything, and the provider cleans the software.</summary>
    /// <returns>False when nothing was wrong.</returns>
    public bool TryRepair()
    {
        bool isWhole = this is
        {
            IsTamperOpen: false, IsPrinterFaulty: false, IsDisplayDead: false, AreKeysErased: false,
            IsCrashOrdered: false, Reader: ReaderCondition.Good, SupplyMv: HealthySupplyMv,
            FreeMemoryBytes: HealthyMemoryBytes, Parts: TestDeployment.AllParts, MinuteOfDay: GoodMinute,
            RunningClock: null,
            Deployment.IsTouched: false,
        } && Date == RightDate;
        IsTamperOpen = IsPrinterFaulty = IsDisplayDead = IsCrashOrdered = false;
        if (AreKeysErased)
        {
            PutNewKeys();
        }
        Reader = ReaderCondition.Good;
        SupplyMv = HealthySupplyMv;
        FreeMemoryBytes = HealthyMemoryBytes;
        Parts = TestDeployment.AllParts;
        Date = RightDate;
        MinuteOfDay = GoodMinute;
        RunningClock = null;
        Deployment.Renew();
        return !isWhole;
    }

    /// <summary>What a restart heals: the memory is as it was after the first start.</summary>
    public void Restarted() => FreeMemoryBytes = Math.Max(FreeMemoryBytes, HealthyMemoryBytes);
}
