using nanoFramework.TestFramework;
using PosTerminal.Firmware.Ports;
using PosTerminal.Hal.Storage;
using PosTerminal.Hal.Virtual.Storage;

namespace PosTerminal.Tests.Hal.Storage;

/// <summary>A store on a virtual flash, and what should be in it.</summary>
public sealed class StoreRig
{
    public const int CompactionRecords = 10;

    private readonly byte[] _body = new byte[31];

    public StoreRig()
    {
        Flash = new VirtualFlash(null, 4096);
        Store = new RecordStore(Flash, CompactionRecords);
    }

    public VirtualFlash Flash { get; }

    public RecordStore Store { get; private set; }

    /// <summary>What was acknowledged.</summary>
    public RecordList Model { get; } = new();

    /// <summary>What the last opening read.</summary>
    public RecordList Found { get; } = new();

    /// <summary>A store that holds the records 1 to count in its first generation.</summary>
    public static StoreRig With(int count)
    {
        StoreRig rig = new();
        rig.Open();
        for (int value = 1; value <= count; value++)
        {
            Assert.IsTrue(rig.Append(value));
        }

        return rig;
    }

    /// <summary>Power off and on, and a new store on the same flash.</summary>
    public StoreCondition Reopen()
    {
        Flash.PowerUp();
        Store = new RecordStore(Flash, CompactionRecords);
        return Open();
    }

    public StoreCondition Open()
    {
        Found.Clear();
        StoreCondition condition = Store.Open(Found);
        while (condition == StoreCondition.Closed)
        {
            condition = Store.Open(Found);
        }

        return condition;
    }

    public bool Append(int value)
    {
        RecordList.Fill(value, _body);
        byte type = RecordList.TypeOf(value);
        bool done = IsAnchored(value) ? Store.TryAppendAnchored(type, _body) : Store.TryAppend(type, _body);
        if (done)
        {
            Model.Add(value);
        }

        return done;
    }

    /// <summary>Two of three records are anchored.</summary>
    public static bool IsAnchored(int value) => value % 3 != 1;

    /// <summary>Compacts to the even records.</summary>
    public bool Compact()
    {
        RecordList kept = new();
        kept.Set(Model);
        kept.KeepEven();
        bool done = Store.TryCompact(kept);
        if (done)
        {
            Model.KeepEven();
        }

        return done;
    }

    /// <summary>The journal in force; there is just one while the store is ready.</summary>
    public int Journal()
    {
        return Flash.LengthOf(StorageFile.JournalA) >= 0 ? StorageFile.JournalA : StorageFile.JournalB;
    }

    public void ExpectReopened(StoreCondition condition)
    {
        Assert.AreEqual((int)condition, (int)Reopen());
        if (condition == StoreCondition.Ready)
        {
            Assert.AreEqual(Model.ToString(), Found.ToString());
        }
    }

    /// <summary>The store is ready and stays so: what is appended now is found again.</summary>
    public void ExpectGoesOn()
    {
        Model.Set(Found);
        Assert.IsTrue(Append(900));
        Assert.IsTrue(Append(901));
        ExpectReopened(StoreCondition.Ready);
    }
}
