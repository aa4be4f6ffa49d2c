using PosTerminal.Firmware.Ports;
using PosTerminal.Firmware.Transaction;

namespace PosTerminal.Tests.Firmware.Support;

/// <summary>Opens a journal that may take several slices.</summary>
public static class WholeJournal
{
    /// <summary>Reads it to its end.</summary>
    public static StoreCondition OpenWhole(Journal journal)
    {
        StoreCondition condition = journal.Open();
        while (condition == StoreCondition.Closed)
        {
            condition = journal.Open();
        }
        return condition;
    }
}
