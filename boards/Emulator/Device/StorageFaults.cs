using System.Collections.Generic;
using System.Linq;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Emulator.Device;

/// <summary>
/// Faults of a flash by name: those that were ordered, and those that have struck. A power cut is none: the store must
/// outlive it.
/// </summary>
/// <param name="flash">The flash.</param>
public sealed class StorageFaults(VirtualFlash flash)
{
    /// <summary>Name of the fault that no write operation causes.</summary>
    public const string BitFlip = "BitFlip";

    /// <summary>Name of the fault that an older copy of the journal was put back.</summary>
    public const string PutBack = "PutBack";

    /// <summary>Name of the fault that the journal was cut at a record's border.</summary>
    public const string CutShort = "CutShort";

    private const int FrameLength = 40;

    /// <summary>The files of the journal.</summary>
    public static IReadOnlyList<int> Journals { get; } = [StorageFile.JournalA, StorageFile.JournalB];

    private readonly List<string> _struck = [];
    private readonly byte[]?[] _copy = new byte[]?[StorageFile.Count];
    private string _ordered = "";
    private int _operation;
    private int _passingOperation;

    /// <summary>True when records may be gone that no power cut takes.</summary>
    public bool MayMissRecords => Struck.Any(TakesRecords);

    /// <summary>True for a fault by which records may be gone that no power cut takes.</summary>
    public static bool TakesRecords(string name) => name is BitFlip or PutBack or CutShort;

    /// <summary>True once a copy was kept.</summary>
    public bool HasCopy { get; private set; }

    /// <summary>True where the journal has a whole record.</summary>
    public bool HasRecord => Journals.Any(file => flash.Copy(file)?.Length >= FrameLength);

    /// <summary>Names of those that have struck, oldest first.</summary>
    public IReadOnlyList<string> Struck
    {
        get
        {
            if (_ordered.Length > 0 && flash.Operations >= _operation)
            {
                _struck.Add(_ordered);
                _ordered = "";
            }
            return _struck;
        }
    }

    /// <summary>True while a fault is at work of which nothing may be left at the next power-up.</summary>
    public bool IsPassing => _passingOperation > 0 && flash.Operations >= _passingOperation;

    /// <summary>Makes an operation fail, of which nothing may be left at the next power-up.</summary>
    /// <param name="operation">Counted from 1 since the count began.</param>
    /// <param name="fault">How; no power cut.</param>
    /// <param name="isLasting">True to make every later one fail too, until the power goes.</param>
    public void OrderPassing(int operation, FlashFault fault, bool isLasting)
    {
        _passingOperation = operation;
        if (isLasting)
        {
            flash.InjectUntilPowerUp(operation, fault, isPatient: true);
        }
        else
        {
            flash.Inject(operation, fault);
        }
    }

    /// <summary>Makes a later write operation fail, in place of what was ordered before.</summary>
    /// <param name="fault">How; no power cut.</param>
    /// <param name="writes">Which operation, counted from 1 from now.</param>
    /// <param name="keptBytes">What a write that stops leaves.</param>
    public void Order(FlashFault fault, int writes, int keptBytes)
    {
        Withdraw();
        _ordered = $"{fault}";
        _operation = flash.Operations + writes;
        flash.Inject(_operation, fault, keptBytes);
    }

    /// <summary>Makes every write operation fail until the next power-up, in place of what was ordered.</summary>
    public void FailUntilPowerUp()
    {
        Order(FlashFault.WriteError, 1, 0);
        flash.InjectUntilPowerUp(_operation, FlashFault.WriteError);
    }

    /// <summary>Keeps a copy of all files, or of the journals alone, for <see cref="PutBackCopy"/>.</summary>
    public void KeepCopy()
    {
        for (int file = 0; file < StorageFile.Count; file++)
        {
            _copy[file] = flash.Copy(file);
        }
        HasCopy = true;
    }

    /// <summary>Puts the copy of the journals back; with <paramref name="isAll"/> that of the anchors too.</summary>
    public void PutBackCopy(bool isAll)
    {
        for (int file = 0; file < (isAll ? StorageFile.Count : StorageFile.AnchorA); file++)
        {
            flash.Put(file, _copy[file]);
        }
        _struck.Add(PutBack);
    }

    /// <summary>Cuts the last record off the journal in force.</summary>
    public void CutJournal()
    {
        foreach (int file in Journals)
        {
            byte[] bytes = flash.Copy(file) ?? [];
            if (bytes.Length >= FrameLength)
            {
                flash.Put(file, bytes[..^FrameLength]);
            }
        }
        _struck.Add(CutShort);
    }

    /// <summary>Flips one bit of a file.</summary>
    /// <param name="file">Which file.</param>
    /// <param name="bit">Counted from the lowest of the first byte.</param>
    public void Flip(int file, int bit)
    {
        flash.Flip(file, bit);
        _struck.Add(BitFlip);
    }

    /// <summary>Takes back a fault or a cut that has not struck, and counts operations from 1 again.</summary>
    public void Restart()
    {
        _passingOperation = 0;
        Withdraw();
        flash.RestartCount();
    }

    /// <summary>Orders a power cut in place of what was ordered before.</summary>
    /// <param name="fault">Where in the operation.</param>
    /// <param name="writes">Which operation, counted from 1 from now.</param>
    /// <param name="keptBytes">What a torn write leaves.</param>
    public void OrderCut(FlashFault fault, int writes, int keptBytes)
    {
        Withdraw();
        flash.Inject(flash.Operations + writes, fault, keptBytes);
    }

    /// <summary>Orders a power cut at an operation that is counted from 1 since the count began.</summary>
    /// <param name="operation">Which.</param>
    /// <param name="fault">Where in the operation.</param>
    /// <param name="keptBytes">What a torn write leaves.</param>
    public void OrderCutAt(int operation, FlashFault fault, int keptBytes) =>
        flash.Inject(operation, fault, keptBytes);

    private void Withdraw()
    {
        _ = Struck;
        _ordered = "";
    }
}
