from reporting import MonthlyReport, QuickReport

print(MonthlyReport().build(), QuickReport().build())
